-- The law as rows. Each table is filled from sql/law/<name>.tsv by `kntc law load`;
-- sql/law/README says what the columns mean and how a row is corrected. The last four
-- columns are the same everywhere: the article that says so, first and last day on
-- which the row holds, and how it is known (v read, m from memory, r ours).

create table law_act (
  act             varchar(16) character set ascii collate ascii_bin not null comment 'short name, the first word of every article: LKN, TT05',
  title           varchar(300) not null comment 'may be shortened',
  number          varchar(40) not null comment 'số, ký hiệu',
  issued_on       date null comment 'null: not known',
  replaces        varchar(120) null comment 'numbers of the acts that it ended',
  drives          varchar(300) null comment 'what of the portal follows it',
  note            varchar(600) null comment 'one sentence for the reader of the row',
  article         varchar(120) null comment 'act and article; null: no act says it',
  valid_from      date not null default '1900-01-01' comment 'first day; 1900-01-01: always',
  valid_to        date null comment 'last day; null: until further notice',
  mark            char(1) character set ascii collate ascii_bin not null comment 'v read, m from memory, r our rule',
  primary key (act, valid_from),
  constraint law_act_mark check (mark in ('v', 'm', 'r')),
  constraint law_act_days check (valid_to is null or valid_to >= valid_from)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin
  comment='acts that the other tables cite (văn bản)';

create table law_term (
  term            varchar(32) character set ascii collate ascii_bin not null,
  variant         varchar(16) character set ascii collate ascii_bin not null default '' comment 'empty: the ordinary one; complex, remote, wide, dismissal, …',
  starts_on       varchar(120) character set ascii collate ascii_bin not null comment 'events, comma-separated; counted from the day of the latest',
  length          smallint not null comment 'below 0: counted back; 0: the same day',
  unit            varchar(12) character set ascii collate ascii_bin not null comment 'day, working_day, hour, month',
  extension_max   tinyint unsigned not null comment 'how often it may be extended',
  extension_length smallint unsigned null comment 'longest single extension, in unit',
  effective_after tinyint not null comment '1: what it brings holds from the day after the last',
  warn            varchar(16) character set ascii collate ascii_bin null comment 'days left at which the timer warns, comma-separated',
  statutory       tinyint not null comment '0: a term of the office, never counted as overdue by law',
  note            varchar(600) null comment 'one sentence for the reader of the row',
  article         varchar(120) null comment 'act and article; null: no act says it',
  valid_from      date not null default '1900-01-01' comment 'first day; 1900-01-01: always',
  valid_to        date null comment 'last day; null: until further notice',
  mark            char(1) character set ascii collate ascii_bin not null comment 'v read, m from memory, r our rule',
  primary key (term, variant, valid_from),
  constraint law_term_mark check (mark in ('v', 'm', 'r')),
  constraint law_term_days check (valid_to is null or valid_to >= valid_from),
  constraint law_term_unit check (unit in ('day', 'working_day', 'hour', 'month'))
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin
  comment='terms, one row a variant (thời hạn)';

create table law_holiday (
  day             date not null,
  kind            varchar(4) character set ascii collate ascii_bin not null comment 'off: a weekday without work; work: a Saturday with',
  name            varchar(80) not null,
  note            varchar(600) null comment 'one sentence for the reader of the row',
  article         varchar(120) null comment 'act and article; null: no act says it',
  valid_from      date not null default '1900-01-01' comment 'first day; 1900-01-01: always',
  valid_to        date null comment 'last day; null: until further notice',
  mark            char(1) character set ascii collate ascii_bin not null comment 'v read, m from memory, r our rule',
  primary key (day, valid_from),
  constraint law_holiday_mark check (mark in ('v', 'm', 'r')),
  constraint law_holiday_days check (valid_to is null or valid_to >= valid_from),
  constraint law_holiday_kind check (kind in ('off', 'work'))
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin
  comment='weekdays off and Saturdays worked (ngày nghỉ, ngày làm bù)';

create table law_route (
  route           varchar(8) character set ascii collate ascii_bin not null comment 'R01 to R29 of domain.md 5.3; several rows may share one',
  place_no        smallint unsigned not null comment 'order in which rows are shown or tried',
  kind            varchar(16) character set ascii collate ascii_bin not null comment 'any, complaint, denunciation, reflection, mixed',
  eligible        varchar(3) character set ascii collate ascii_bin null comment 'yes, no; null: either',
  competent       varchar(3) character set ascii collate ascii_bin null comment 'yes, no; null: either',
  flag            varchar(24) character set ascii collate ascii_bin null comment 'fact of the classification (law_choice, list flag); null: no further condition',
  act             varchar(24) character set ascii collate ascii_bin null comment 'null: the row is no route, it adds to one',
  letter          varchar(32) character set ascii collate ascii_bin null comment 'law_letter.template',
  recipients      varchar(120) character set ascii collate ascii_bin null comment 'comma-separated',
  term            varchar(32) character set ascii collate ascii_bin null comment 'law_term.term',
  signer          varchar(16) character set ascii collate ascii_bin null comment 'role that signs',
  adds            varchar(24) character set ascii collate ascii_bin null comment 'representatives, return_originals',
  note            varchar(600) null comment 'one sentence for the reader of the row',
  article         varchar(120) null comment 'act and article; null: no act says it',
  valid_from      date not null default '1900-01-01' comment 'first day; 1900-01-01: always',
  valid_to        date null comment 'last day; null: until further notice',
  mark            char(1) character set ascii collate ascii_bin not null comment 'v read, m from memory, r our rule',
  primary key (route, place_no, valid_from),
  constraint law_route_mark check (mark in ('v', 'm', 'r')),
  constraint law_route_days check (valid_to is null or valid_to >= valid_from),
  constraint law_route_kind check (kind in ('any', 'complaint', 'denunciation', 'reflection', 'mixed')),
  constraint law_route_eligible check (eligible in ('yes', 'no')),
  constraint law_route_competent check (competent in ('yes', 'no'))
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin
  comment='what to do with a petition: the first row that matches (hướng xử lý)';

create table law_eligibility (
  code            varchar(24) character set ascii collate ascii_bin not null,
  place_no        smallint unsigned not null comment 'order in which rows are shown or tried',
  kind            varchar(16) character set ascii collate ascii_bin not null comment 'any, complaint, denunciation, reflection',
  question        varchar(250) not null comment 'as the form asks it',
  required        tinyint not null comment '0: makes up for others, see note',
  note            varchar(600) null comment 'one sentence for the reader of the row',
  article         varchar(120) null comment 'act and article; null: no act says it',
  valid_from      date not null default '1900-01-01' comment 'first day; 1900-01-01: always',
  valid_to        date null comment 'last day; null: until further notice',
  mark            char(1) character set ascii collate ascii_bin not null comment 'v read, m from memory, r our rule',
  primary key (code, valid_from),
  constraint law_eligibility_mark check (mark in ('v', 'm', 'r')),
  constraint law_eligibility_days check (valid_to is null or valid_to >= valid_from)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin
  comment='checklist of a petition (điều kiện xử lý)';

create table law_ineligible (
  ground          varchar(32) character set ascii collate ascii_bin not null,
  place_no        smallint unsigned not null comment 'order in which rows are shown or tried',
  name            varchar(200) not null,
  act             varchar(24) character set ascii collate ascii_bin not null comment 'file, join',
  ask_once        tinyint not null comment '1: ask a known sender once for completion',
  reply_once      tinyint not null comment '1: tell the sender once',
  note            varchar(600) null comment 'one sentence for the reader of the row',
  article         varchar(120) null comment 'act and article; null: no act says it',
  valid_from      date not null default '1900-01-01' comment 'first day; 1900-01-01: always',
  valid_to        date null comment 'last day; null: until further notice',
  mark            char(1) character set ascii collate ascii_bin not null comment 'v read, m from memory, r our rule',
  primary key (ground, valid_from),
  constraint law_ineligible_mark check (mark in ('v', 'm', 'r')),
  constraint law_ineligible_days check (valid_to is null or valid_to >= valid_from)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin
  comment='why a petition is not eligible (không đủ điều kiện)';

create table law_not_accepted (
  kind            varchar(16) character set ascii collate ascii_bin not null comment 'complaint, denunciation',
  ground          varchar(32) character set ascii collate ascii_bin not null,
  place_no        smallint unsigned not null comment 'for complaints the item of LKN Đ.11',
  name            varchar(400) not null,
  except_when     varchar(200) null comment 'the ground does not hold then',
  note            varchar(600) null comment 'one sentence for the reader of the row',
  article         varchar(120) null comment 'act and article; null: no act says it',
  valid_from      date not null default '1900-01-01' comment 'first day; 1900-01-01: always',
  valid_to        date null comment 'last day; null: until further notice',
  mark            char(1) character set ascii collate ascii_bin not null comment 'v read, m from memory, r our rule',
  primary key (kind, ground, valid_from),
  constraint law_not_accepted_mark check (mark in ('v', 'm', 'r')),
  constraint law_not_accepted_days check (valid_to is null or valid_to >= valid_from)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin
  comment='grounds not to accept (không thụ lý)';

create table law_competence (
  code            varchar(8) character set ascii collate ascii_bin not null comment 'C1 to C10, N1 to N12 of domain.md 3.2, 3.3; several rows may share one',
  place_no        smallint unsigned not null comment 'order in which rows are shown or tried',
  kind            varchar(16) character set ascii collate ascii_bin not null comment 'complaint, denunciation',
  made_by         varchar(24) character set ascii collate ascii_bin null comment 'kind of the agency whose decision, act or person it is; null: any',
  post            varchar(8) character set ascii collate ascii_bin null comment 'head (with deputies), staff; null: any',
  situation       varchar(24) character set ascii collate ascii_bin null comment 'null: the ordinary case',
  first_level     varchar(24) character set ascii collate ascii_bin not null comment 'kind of agency, or self, signer, superior, successor, …',
  second_level    varchar(24) character set ascii collate ascii_bin null comment 'likewise; null: none',
  via             varchar(24) character set ascii collate ascii_bin null comment 'who takes it in or may be authorised',
  next_step       varchar(24) character set ascii collate ascii_bin null comment 'court, court_dismissal',
  text            varchar(400) not null comment 'the rule in words',
  article         varchar(120) null comment 'act and article; null: no act says it',
  valid_from      date not null default '1900-01-01' comment 'first day; 1900-01-01: always',
  valid_to        date null comment 'last day; null: until further notice',
  mark            char(1) character set ascii collate ascii_bin not null comment 'v read, m from memory, r our rule',
  primary key (code, place_no, valid_from),
  constraint law_competence_mark check (mark in ('v', 'm', 'r')),
  constraint law_competence_days check (valid_to is null or valid_to >= valid_from)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin
  comment='who settles (thẩm quyền)';

create table law_agency_kind (
  kind            varchar(24) character set ascii collate ascii_bin not null,
  name            varchar(200) not null,
  name_en         varchar(120) not null,
  level           varchar(8) character set ascii collate ascii_bin null comment 'central, province, district, commune; null: several',
  parent          varchar(24) character set ascii collate ascii_bin null comment 'kind above; any: whoever manages it',
  successor       varchar(24) character set ascii collate ascii_bin null comment 'kind that took over at valid_to',
  receives        tinyint null comment '1 receives citizens itself; 0 does not, note says how; null: not known',
  settles         varchar(200) null comment 'what it settles, in words',
  note            varchar(600) null comment 'one sentence for the reader of the row',
  article         varchar(120) null comment 'act and article; null: no act says it',
  valid_from      date not null default '1900-01-01' comment 'first day; 1900-01-01: always',
  valid_to        date null comment 'last day; null: until further notice',
  mark            char(1) character set ascii collate ascii_bin not null comment 'v read, m from memory, r our rule',
  primary key (kind, valid_from),
  constraint law_agency_kind_mark check (mark in ('v', 'm', 'r')),
  constraint law_agency_kind_days check (valid_to is null or valid_to >= valid_from)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin
  comment='kinds of agency (loại cơ quan)';

create table law_frequency (
  agency_kind     varchar(24) character set ascii collate ascii_bin not null comment 'any: every body that receives',
  reception_kind  varchar(16) character set ascii collate ascii_bin not null comment 'regular, periodic, unscheduled, online',
  held_by         varchar(16) character set ascii collate ascii_bin not null comment 'receiver, head',
  at_least        tinyint unsigned null comment 'null: no number',
  per             varchar(12) character set ascii collate ascii_bin not null comment 'working_day, week, month, own, event',
  place           varchar(16) character set ascii collate ascii_bin null comment 'headquarters, site; null: any',
  note            varchar(600) null comment 'one sentence for the reader of the row',
  article         varchar(120) null comment 'act and article; null: no act says it',
  valid_from      date not null default '1900-01-01' comment 'first day; 1900-01-01: always',
  valid_to        date null comment 'last day; null: until further notice',
  mark            char(1) character set ascii collate ascii_bin not null comment 'v read, m from memory, r our rule',
  primary key (agency_kind, reception_kind, valid_from),
  constraint law_frequency_mark check (mark in ('v', 'm', 'r')),
  constraint law_frequency_days check (valid_to is null or valid_to >= valid_from)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin
  comment='how often citizens are received at the least (tiếp công dân)';

create table law_refusal (
  refusal         varchar(16) character set ascii collate ascii_bin not null,
  place_no        smallint unsigned not null comment 'order in which rows are shown or tried',
  name            varchar(300) not null,
  letter          varchar(32) character set ascii collate ascii_bin null comment 'law_letter.template',
  signer          varchar(16) character set ascii collate ascii_bin not null comment 'role that refuses',
  note            varchar(600) null comment 'one sentence for the reader of the row',
  article         varchar(120) null comment 'act and article; null: no act says it',
  valid_from      date not null default '1900-01-01' comment 'first day; 1900-01-01: always',
  valid_to        date null comment 'last day; null: until further notice',
  mark            char(1) character set ascii collate ascii_bin not null comment 'v read, m from memory, r our rule',
  primary key (refusal, valid_from),
  constraint law_refusal_mark check (mark in ('v', 'm', 'r')),
  constraint law_refusal_days check (valid_to is null or valid_to >= valid_from)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin
  comment='grounds to refuse reception (từ chối tiếp)';

create table law_outcome (
  outcome         varchar(24) character set ascii collate ascii_bin not null,
  place_no        smallint unsigned not null comment 'order in which rows are shown or tried',
  name            varchar(120) not null,
  opens_petition  tinyint not null,
  starts_answer   tinyint not null comment '1: the term visit_answer begins',
  letter          varchar(32) character set ascii collate ascii_bin null comment 'law_letter.template',
  note            varchar(600) null comment 'one sentence for the reader of the row',
  article         varchar(120) null comment 'act and article; null: no act says it',
  valid_from      date not null default '1900-01-01' comment 'first day; 1900-01-01: always',
  valid_to        date null comment 'last day; null: until further notice',
  mark            char(1) character set ascii collate ascii_bin not null comment 'v read, m from memory, r our rule',
  primary key (outcome, valid_from),
  constraint law_outcome_mark check (mark in ('v', 'm', 'r')),
  constraint law_outcome_days check (valid_to is null or valid_to >= valid_from)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin
  comment='how a visit ends (kết quả tiếp)';

create table law_channel (
  channel         varchar(16) character set ascii collate ascii_bin not null,
  place_no        smallint unsigned not null comment 'order in which rows are shown or tried',
  name            varchar(80) not null,
  kinds           varchar(4) character set ascii collate ascii_bin not null comment 'C complaint, D denunciation, R reflection',
  by_setting      varchar(4) character set ascii collate ascii_bin null comment 'kinds that a setting of the office must allow',
  needs_signature tinyint not null comment '1: waits for a signature before it counts',
  note            varchar(600) null comment 'one sentence for the reader of the row',
  article         varchar(120) null comment 'act and article; null: no act says it',
  valid_from      date not null default '1900-01-01' comment 'first day; 1900-01-01: always',
  valid_to        date null comment 'last day; null: until further notice',
  mark            char(1) character set ascii collate ascii_bin not null comment 'v read, m from memory, r our rule',
  primary key (channel, valid_from),
  constraint law_channel_mark check (mark in ('v', 'm', 'r')),
  constraint law_channel_days check (valid_to is null or valid_to >= valid_from)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin
  comment='how a petition comes (nguồn đơn)';

create table law_field (
  code            varchar(8) character set ascii collate ascii_bin not null comment 'never given twice',
  place_no        smallint unsigned not null comment 'order in which rows are shown or tried',
  parent          varchar(8) character set ascii collate ascii_bin null,
  name            varchar(120) not null,
  kinds           varchar(4) character set ascii collate ascii_bin not null comment 'C complaint, D denunciation, R reflection',
  report_column   varchar(60) not null comment 'heading of the report forms',
  complaint_column varchar(16) character set ascii collate ascii_bin null comment 'where a complaint counts',
  denunciation_column varchar(16) character set ascii collate ascii_bin null comment 'where a denunciation counts',
  reflection_column varchar(16) character set ascii collate ascii_bin null comment 'where a reflection counts',
  article         varchar(120) null comment 'act and article; null: no act says it',
  valid_from      date not null default '1900-01-01' comment 'first day; 1900-01-01: always',
  valid_to        date null comment 'last day; null: until further notice',
  mark            char(1) character set ascii collate ascii_bin not null comment 'v read, m from memory, r our rule',
  primary key (code, valid_from),
  constraint law_field_mark check (mark in ('v', 'm', 'r')),
  constraint law_field_days check (valid_to is null or valid_to >= valid_from)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin
  comment='fields of matter in three levels (lĩnh vực)';

create table law_choice (
  list            varchar(24) character set ascii collate ascii_bin not null,
  code            varchar(24) character set ascii collate ascii_bin not null,
  place_no        smallint unsigned not null comment 'order in which rows are shown or tried',
  kinds           varchar(4) character set ascii collate ascii_bin not null default '' comment 'for these kinds alone (C D R); empty: all',
  name            varchar(250) not null,
  note            varchar(600) null comment 'one sentence for the reader of the row',
  article         varchar(120) null comment 'act and article; null: no act says it',
  valid_from      date not null default '1900-01-01' comment 'first day; 1900-01-01: always',
  valid_to        date null comment 'last day; null: until further notice',
  mark            char(1) character set ascii collate ascii_bin not null comment 'v read, m from memory, r our rule',
  primary key (list, code, kinds, valid_from),
  constraint law_choice_mark check (mark in ('v', 'm', 'r')),
  constraint law_choice_days check (valid_to is null or valid_to >= valid_from)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin
  comment='closed lists that forms offer';

create table law_letter (
  template        varchar(32) character set ascii collate ascii_bin not null,
  title           varchar(200) not null,
  number          varchar(8) character set ascii collate ascii_bin null comment 'of the form; null: has none',
  area            varchar(16) character set ascii collate ascii_bin not null comment 'reception, intake, settlement',
  act             varchar(16) character set ascii collate ascii_bin not null comment 'law_act.act that has the form',
  abbreviation    varchar(8) null comment 'in the number of the paper: QĐ, TB; null: a plain letter',
  kinds           varchar(4) character set ascii collate ascii_bin null comment 'issued for these kinds alone (C D R)',
  level           tinyint null comment 'issued at this level alone',
  holds           varchar(600) null comment 'fields beside the common ones',
  note            varchar(600) null comment 'one sentence for the reader of the row',
  article         varchar(120) null comment 'act and article; null: no act says it',
  valid_from      date not null default '1900-01-01' comment 'first day; 1900-01-01: always',
  valid_to        date null comment 'last day; null: until further notice',
  mark            char(1) character set ascii collate ascii_bin not null comment 'v read, m from memory, r our rule',
  primary key (template, valid_from),
  constraint law_letter_mark check (mark in ('v', 'm', 'r')),
  constraint law_letter_days check (valid_to is null or valid_to >= valid_from)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin
  comment='print set: letters, minutes, decisions (biểu mẫu)';

create table law_period (
  period          varchar(8) character set ascii collate ascii_bin not null comment 'q1 to q4, half, nine, year, month, week, special',
  place_no        smallint unsigned not null comment 'order in which rows are shown or tried',
  name            varchar(60) not null,
  from_year       tinyint null comment '-1: of the year before',
  from_month      tinyint unsigned null,
  from_day        tinyint unsigned null,
  to_month        tinyint unsigned null,
  to_day          tinyint unsigned null,
  has_text        tinyint not null comment '1: a text report goes with the tables',
  note            varchar(600) null comment 'one sentence for the reader of the row',
  article         varchar(120) null comment 'act and article; null: no act says it',
  valid_from      date not null default '1900-01-01' comment 'first day; 1900-01-01: always',
  valid_to        date null comment 'last day; null: until further notice',
  mark            char(1) character set ascii collate ascii_bin not null comment 'v read, m from memory, r our rule',
  primary key (period, valid_from),
  constraint law_period_mark check (mark in ('v', 'm', 'r')),
  constraint law_period_days check (valid_to is null or valid_to >= valid_from)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin
  comment='from when to when a report counts (kỳ báo cáo)';

create table law_submission (
  submission      varchar(16) character set ascii collate ascii_bin not null,
  place_no        smallint unsigned not null comment 'order in which rows are shown or tried',
  sender          varchar(80) character set ascii collate ascii_bin not null comment 'kinds of agency, comma-separated',
  via             varchar(24) character set ascii collate ascii_bin null,
  receiver        varchar(24) character set ascii collate ascii_bin not null,
  due_day         tinyint unsigned null comment 'of the last month of the period; null: set by the receiver',
  warn            varchar(16) character set ascii collate ascii_bin null comment 'days left at which the timer warns',
  note            varchar(600) null comment 'one sentence for the reader of the row',
  article         varchar(120) null comment 'act and article; null: no act says it',
  valid_from      date not null default '1900-01-01' comment 'first day; 1900-01-01: always',
  valid_to        date null comment 'last day; null: until further notice',
  mark            char(1) character set ascii collate ascii_bin not null comment 'v read, m from memory, r our rule',
  primary key (submission, valid_from),
  constraint law_submission_mark check (mark in ('v', 'm', 'r')),
  constraint law_submission_days check (valid_to is null or valid_to >= valid_from)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin
  comment='who sends a report to whom by when (gửi báo cáo)';

create table law_retention (
  retention       varchar(16) character set ascii collate ascii_bin not null,
  place_no        smallint unsigned not null comment 'order in which rows are shown or tried',
  name            varchar(120) not null,
  permanent       tinyint not null comment '1: for ever',
  years_least     tinyint unsigned null,
  years_most      tinyint unsigned null,
  days            smallint unsigned null comment 'instead of years',
  note            varchar(600) null comment 'one sentence for the reader of the row',
  article         varchar(120) null comment 'act and article; null: no act says it',
  valid_from      date not null default '1900-01-01' comment 'first day; 1900-01-01: always',
  valid_to        date null comment 'last day; null: until further notice',
  mark            char(1) character set ascii collate ascii_bin not null comment 'v read, m from memory, r our rule',
  primary key (retention, valid_from),
  constraint law_retention_mark check (mark in ('v', 'm', 'r')),
  constraint law_retention_days check (valid_to is null or valid_to >= valid_from)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin
  comment='how long files are kept (thời hạn lưu trữ)';
