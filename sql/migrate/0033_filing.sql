-- Petitions that citizens write on the portal: a draft waits under a key that the browser alone
-- has; an office says whether it takes denunciations that way.

create table filing_draft (
  token_hash     binary(32) not null comment 'of the cookie; the cookie itself is kept nowhere',
  row_uid        binary(16) not null comment 'part of its key',
  typed          mediumblob not null comment 'AES-256-GCM; the key is made of the cookie',
  state          varchar(8) character set ascii collate ascii_bin not null default 'open' comment 'open, sent',
  kb             int unsigned not null default 0 comment 'of its files',
  seen_at        datetime(6) not null comment 'it goes 24 hours after this',
  version        int unsigned not null default 0,
  primary key (token_hash),
  key seen_at (seen_at, kb),
  constraint filing_draft_state check (state in ('open', 'sent'))
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='petitions being written (đơn nháp); of a sent one the receipt until it is put away';

create table filing_paper (
  store_id       char(32) character set ascii collate ascii_bin not null comment 'encrypted; name, type and key lie in filing_draft.typed',
  token_hash     binary(32) not null,
  primary key (store_id),
  key token_hash (token_hash),
  constraint filing_paper_draft foreign key (token_hash) references filing_draft (token_hash)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='papers of a draft, so that they go with it';

alter table agency
  add column takes_denunciations tinyint not null default 0 comment '1: takes denunciations through the portal (law_channel.by_setting)' after receives;
