-- What the sender of a matter does about it herself: papers that she adds, a withdrawal that she
-- asks for, and that nothing came although the term was over.

alter table casefile
  add column has_news tinyint not null default 0 comment '1: the sender did something since a person of the office last wrote here' after is_online;

create table silence (
  id             bigint unsigned not null auto_increment,
  casefile_id    bigint unsigned not null,
  term_run_id    bigint unsigned not null comment 'the term that was over: said once for each',
  agency_id      int unsigned not null comment 'who is late',
  above_id       int unsigned null comment 'the body above, which is told as well',
  kind           varchar(16) character set ascii collate ascii_bin not null,
  due_on         date not null,
  made_on        date not null,
  primary key (id),
  unique key term_run_id (term_run_id),
  key agency_id (agency_id, id),
  key above_id (above_id, id),
  constraint silence_casefile foreign key (casefile_id) references casefile (id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='senders who said that the term was over and nothing came';
