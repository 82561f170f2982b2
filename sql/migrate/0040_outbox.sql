-- Messages to people, written with what they tell and sent by the timer.

create table outbox (
  id             bigint unsigned not null auto_increment,
  row_uid        binary(16) not null comment 'also the Message-ID, by which a receiver knows it again',
  kind           varchar(32) character set ascii collate ascii_bin not null comment 'text keys mail_subject.KIND, mail_1.KIND …',
  once           varchar(80) character set ascii collate ascii_bin not null comment 'what makes it one: words and ids, nothing personal',
  state          varchar(8) character set ascii collate ascii_bin not null default 'wait' comment 'wait, sent, dead',
  recipient_sealed varbinary(500) null comment 'address; erased when sent',
  payload_sealed blob null comment 'XML of values that its words are filled with; erased when sent',
  tries          tinyint unsigned not null default 0,
  try_at         datetime(6) not null comment 'not before; while one sends it, when another may',
  failed         varchar(40) character set ascii collate ascii_bin null comment 'how the last try ended: code of libcurl, code of the server',
  made_at        datetime(6) not null,
  ended_at       datetime(6) null comment 'when it was sent or given up',
  primary key (id),
  unique key once (once),
  key due (state, try_at, id),
  key ended (state, ended_at),
  constraint outbox_state check (state in ('wait', 'sent', 'dead'))
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='messages by e-mail that wait to be sent (thư chờ gửi)';
