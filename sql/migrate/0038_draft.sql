-- Forms that their writers put aside, and the token of before: nothing typed is lost.

create table draft (
  id             int unsigned not null auto_increment,
  account_id     int unsigned not null,
  path           varchar(250) character set ascii collate ascii_bin not null comment 'address of the form',
  area           varchar(16) character set ascii collate ascii_bin not null,
  view           varchar(40) character set ascii collate ascii_bin not null comment 'title.VIEW names the form, or',
  act            varchar(40) character set ascii collate ascii_bin not null default '' comment 'act.ACT does',
  object_id      bigint unsigned not null default 0 comment 'casefile or visit that it is about; 0: none yet',
  row_uid        binary(16) not null comment 'part of its key: each keeping has a key of its own',
  typed          mediumblob not null comment 'AES-256-GCM; the key is made of a cookie that is kept nowhere else',
  made_at        datetime(6) not null,
  primary key (id),
  unique key place (account_id, path),
  key made_at (made_at),
  constraint draft_account foreign key (account_id) references account (id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='forms put aside; gone when sent, thrown away, or after 14 days';

alter table session
  add column was_hash binary(32) null comment 'SHA-256 of the token before, of the same account and browser: forms of other tabs carry it';
