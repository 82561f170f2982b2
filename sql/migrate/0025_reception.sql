-- Reception by an office: groups, several matters of one coming, what became of a session, who
-- was told to do what at it and until when.

create table law_representative (
  people_from smallint unsigned not null comment 'the least such row is where a group begins',
  people_to   smallint unsigned null comment 'null: and more',
  at_least    tinyint unsigned not null,
  at_most     tinyint unsigned not null,
  note        varchar(600) null comment 'one sentence for the reader of the row',
  article     varchar(120) null comment 'act and article; null: no act says it',
  valid_from  date not null default '1900-01-01' comment 'first day; 1900-01-01: always',
  valid_to    date null comment 'last day; null: until further notice',
  mark        char(1) character set ascii collate ascii_bin not null comment 'v read, m from memory, r our rule',
  primary key (people_from, valid_from),
  constraint law_representative_mark check (mark in ('v', 'm', 'r')),
  constraint law_representative_days check (valid_to is null or valid_to >= valid_from)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='how many speak for a group (người đại diện của đoàn đông người)';

alter table visit
  add column with_id bigint unsigned null comment 'first matter of the same coming; never of, or to, a sealed one' after session_id,
  add key with_id (with_id, id),
  add key session_id (session_id, id);

alter table reception_session
  add column channel varchar(16) character set ascii collate ascii_bin not null default 'direct' comment 'direct, online' after held_by,
  add column unscheduled_ground varchar(16) character set ascii collate ascii_bin null comment 'of an unscheduled one: complex, grave' after channel,
  add column took_on date null comment 'the day on which it was held, or nobody came' after moved_to,
  add column is_late tinyint not null default 0 comment '1: posted, or put off to a day, later than the law has it' after posted_on,
  add column row_uid binary(16) null comment 'of its conclusion, made anew with each writing',
  add column conclusion_sealed blob null,
  add column concluded_on date null,
  add key agency_took (agency_id, took_on, id);

update reception_session
set    took_on = coalesce(moved_to, held_on)
where  state in ('held', 'nobody');

create table session_task (
  id            bigint unsigned not null auto_increment,
  row_uid       binary(16) not null,
  session_id    int unsigned not null,
  agency_id     int unsigned not null comment 'whose session it was, who follows it',
  to_agency_id  int unsigned not null comment 'who does it; may be the same',
  doer_id       int unsigned null comment 'who of the own agency does it',
  task_sealed   blob not null,
  due_on        date not null,
  state         varchar(12) character set ascii collate ascii_bin not null default 'open' comment 'open, done',
  done_on       date null,
  task_result_sealed blob null,
  made_by       int unsigned not null,
  made_at       datetime(6) not null,
  done_by       int unsigned null,
  version       int unsigned not null default 0,
  primary key (id),
  key session_id (session_id, id),
  key followed (agency_id, state, due_on, id),
  key doing (to_agency_id, state, due_on, id),
  constraint session_task_session foreign key (session_id) references reception_session (id),
  constraint session_task_state check (state in ('open', 'done'))
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='what a session concluded that somebody does until a day';

create or replace sql security definer view public_session as
select s.id, s.agency_id, s.top_id, s.held_on, s.starts, s.ends, s.kind, s.leader, s.content, s.state, s.moved_to, s.why,
       a.name as agency_name, p.name as place_name, p.address as place_address, s.last_on, s.held_by, s.channel, s.took_on
from   reception_session s
straight_join reception_place p on p.id = s.place_id
straight_join agency a on a.id = s.agency_id;
