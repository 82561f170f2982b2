-- Reminders of terms: when and whom as rows of the law's tables, what was sent as a record.

create table law_reminder (
  reminder        varchar(24) character set ascii collate ascii_bin not null,
  moment          varchar(8) character set ascii collate ascii_bin not null comment 'before, on, after the last day',
  days            smallint unsigned not null comment 'days after it; before: 0, for law_term.warn says when',
  whom            varchar(12) character set ascii collate ascii_bin not null comment 'holder, leader, head; superior: head and inspectors of the agency above',
  note            varchar(600) null comment 'one sentence for the reader of the row',
  article         varchar(120) null comment 'act and article; null: no act says it',
  valid_from      date not null default '1900-01-01' comment 'first day; 1900-01-01: always',
  valid_to        date null comment 'last day; null: until further notice',
  mark            char(1) character set ascii collate ascii_bin not null comment 'v read, m from memory, r our rule',
  primary key (reminder, valid_from),
  constraint law_reminder_moment check (moment in ('before', 'on', 'after')),
  constraint law_reminder_mark check (mark in ('v', 'm', 'r')),
  constraint law_reminder_days check (valid_to is null or valid_to >= valid_from)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin
  comment='who is reminded of a term, and when (đôn đốc)';

alter table term_run
  add column remind_on date null comment 'day on which somebody is to be reminded next; null: not any more',
  add key remind (state, remind_on, id);

update term_run
set    remind_on = due_on
where  state <> 'stopped';

create table reminder (
  id             bigint unsigned not null auto_increment,
  casefile_id    bigint unsigned not null,
  term_run_id    bigint unsigned not null,
  due_on         date not null comment 'the last day as it stood then; a term that moved is another one to be reminded of',
  reminder       varchar(24) character set ascii collate ascii_bin not null comment 'law_reminder.reminder',
  days_left      smallint unsigned not null default 0 comment 'before: how many, for a term may warn twice',
  told           smallint unsigned not null default 0 comment 'how many people',
  made_at        datetime(6) not null,
  primary key (id),
  unique key once (term_run_id, due_on, reminder, days_left),
  key casefile_id (casefile_id, id),
  constraint reminder_casefile foreign key (casefile_id) references casefile (id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='who was reminded of what, once each (nhắc việc)';

alter table account
  add column email_sealed varbinary(500) null comment 'where reminders go as well; of the office, left by the person';
