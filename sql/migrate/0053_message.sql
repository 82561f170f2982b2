-- Where the sender of a matter wants to be told that there is news of it.

create table message_address (
  id             bigint unsigned not null auto_increment,
  row_uid        binary(16) not null comment 'its messages name it by this, sealed; code and keys of them are made of it',
  casefile_id    bigint unsigned not null comment 'the one that the sender''s code opens',
  state          varchar(8) character set ascii collate ascii_bin not null comment 'asked: not confirmed yet; on; off',
  left_by        varchar(8) character set ascii collate ascii_bin not null comment 'sender: confirmed by a code; clerk: from a letter or at the counter',
  email_sealed   varbinary(500) null comment 'opened by the timer alone; erased when off',
  code_mac       binary(32) null comment 'asked: of the code that was sent there',
  code_until     datetime(6) null,
  stop_hash      binary(32) not null comment 'of the code in each message that ends them',
  made_at        datetime(6) not null,
  ended_at       datetime(6) null,
  primary key (id),
  unique key row_uid (row_uid),
  unique key stop_hash (stop_hash),
  key casefile_id (casefile_id, state, id),
  key ended (state, made_at),
  constraint message_address_casefile foreign key (casefile_id) references casefile (id),
  constraint message_address_state check (state in ('asked', 'on', 'off'))
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='addresses for messages to senders (địa chỉ nhận thư báo)';
