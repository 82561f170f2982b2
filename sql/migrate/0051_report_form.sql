-- Tables of reports as rows of the law (domain.md 12): which form a circular has, what stands
-- in each of its columns, and what must be true of them. Filled from sql/law/report_*.tsv.

create table law_report_form (
  form            varchar(12) character set ascii collate ascii_bin not null comment '01/TCD',
  place_no        smallint unsigned not null comment 'order in the report',
  title           varchar(200) not null,
  opening         varchar(40) character set ascii collate ascii_bin null comment 'sum of columns: letters that came over; null: nothing is carried',
  total           varchar(40) character set ascii collate ascii_bin null comment 'all letters',
  handled         varchar(40) character set ascii collate ascii_bin null comment 'those dealt with; total less handled opens the next period',
  note            varchar(600) null comment 'one sentence for the reader of the row',
  article         varchar(120) null comment 'act and article; null: no act says it',
  valid_from      date not null default '1900-01-01' comment 'first day; 1900-01-01: always',
  valid_to        date null comment 'last day; null: until further notice',
  mark            char(1) character set ascii collate ascii_bin not null comment 'v read, m from memory, r our rule',
  primary key (form, valid_from),
  constraint law_report_form_mark check (mark in ('v', 'm', 'r')),
  constraint law_report_form_days check (valid_to is null or valid_to >= valid_from)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin
  comment='tables of a report (biểu số liệu)';

create table law_report_column (
  form            varchar(12) character set ascii collate ascii_bin not null,
  number          tinyint unsigned not null comment 'as printed in the row MS',
  path            varchar(300) not null comment 'headings from the top, parted by " > "',
  unit            varchar(8) character set ascii collate ascii_bin not null comment 'count, money (million dong), land (square metres), text',
  formula         varchar(60) character set ascii collate ascii_bin null comment 'sum of columns that this one is; null: counted',
  note            varchar(600) null comment 'one sentence for the reader of the row',
  article         varchar(120) null comment 'act and article; null: no act says it',
  valid_from      date not null default '1900-01-01' comment 'first day; 1900-01-01: always',
  valid_to        date null comment 'last day; null: until further notice',
  mark            char(1) character set ascii collate ascii_bin not null comment 'v read, m from memory, r our rule',
  primary key (form, number, valid_from),
  constraint law_report_column_mark check (mark in ('v', 'm', 'r')),
  constraint law_report_column_days check (valid_to is null or valid_to >= valid_from),
  constraint law_report_column_unit check (unit in ('count', 'money', 'land', 'text'))
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin
  comment='columns of the tables of a report';

create table law_report_check (
  form            varchar(12) character set ascii collate ascii_bin not null,
  place_no        smallint unsigned not null,
  expression      varchar(80) character set ascii collate ascii_bin not null comment '9 = 14+15; 9 >= 5*8; 1 = 01/XLD(20)',
  soft_when       varchar(40) character set ascii collate ascii_bin null comment 'sum of columns; above 0 a breach is a warning',
  note            varchar(600) null comment 'one sentence for the reader of the row',
  article         varchar(120) null comment 'act and article; null: no act says it',
  valid_from      date not null default '1900-01-01' comment 'first day; 1900-01-01: always',
  valid_to        date null comment 'last day; null: until further notice',
  mark            char(1) character set ascii collate ascii_bin not null comment 'v read, m from memory, r our rule',
  primary key (form, place_no, valid_from),
  constraint law_report_check_mark check (mark in ('v', 'm', 'r')),
  constraint law_report_check_days check (valid_to is null or valid_to >= valid_from)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin
  comment='what must be true of a table of a report beside its formulas';
