-- Letters, decisions, minutes: drafted by the act that they carry, numbered in the book of the
-- office, kept as they were issued.

create table letter (
  id             bigint unsigned not null auto_increment,
  row_uid        binary(16) not null,
  casefile_id    bigint unsigned not null,
  agency_id      int unsigned not null comment 'who issues it, in whose book it stands',
  template       varchar(32) character set ascii collate ascii_bin not null comment 'law_letter.template',
  event_seq      int unsigned not null comment 'the act that it carries, of event',
  state          varchar(12) character set ascii collate ascii_bin not null default 'draft' comment 'draft, issued',
  made_by        int unsigned null comment 'who played the act; null: the timer',
  made_at        datetime(6) not null,
  issued_on      date null,
  issued_year    smallint unsigned null comment 'numbers begin anew each year',
  issued_by      int unsigned null,
  number         varchar(60) null comment '05/QĐ-UBND',
  content_sealed mediumblob null comment 'the text as it was issued, XML of xsl/letter',
  digest         binary(32) null comment 'SHA-256 of that text',
  store_id       char(32) character set ascii collate ascii_bin null comment 'the signed paper, scanned: document.store_id',
  version        int unsigned not null default 0,
  primary key (id),
  unique key number (agency_id, issued_year, number),
  key casefile_id (casefile_id, id),
  constraint letter_casefile foreign key (casefile_id) references casefile (id),
  constraint letter_state check (state in ('draft', 'issued'))
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='papers that an office issues (văn bản)';

alter table law_agency_kind
  add column sign varchar(12) null comment 'in the numbers of its papers (ký hiệu): UBND; null: the last part of the code of the agency'
    after settles,
  add column has_above tinyint not null default 1 comment '0: its papers name no body above (Decree 30/2020)' after sign;
