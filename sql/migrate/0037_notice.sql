-- What concerns a person: work that came to her, what became of her proposal, what was done to her account.

create table notice (
  id             bigint unsigned not null auto_increment,
  account_id     int unsigned not null comment 'whom it tells',
  kind           varchar(32) character set ascii collate ascii_bin not null comment 'assigned, sent_back, approved, …; words of news.KIND, else access.KIND',
  subject        varchar(16) character set ascii collate ascii_bin not null comment 'casefile, visit, account, delegation',
  subject_id     bigint unsigned not null,
  mark           varchar(40) character set ascii collate ascii_bin not null default '' comment 'what tells two of one kind apart: a number of an event, a day',
  created_at     datetime(6) not null,
  read_at        datetime(6) null,
  primary key (id),
  unique key once (account_id, kind, subject, subject_id, mark),
  key account_id (account_id, id),
  key unread (account_id, read_at, id),
  key created_at (created_at),
  constraint notice_account foreign key (account_id) references account (id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='what a person is told of; no text, no person of a matter; kept 180 days';
