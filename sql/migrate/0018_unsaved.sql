-- What was typed into a form and could not be saved, because the session had ended or was not fresh.

create table unsaved (
  account_id     int unsigned not null,
  path           varchar(250) character set ascii collate ascii_bin not null comment 'address of the form',
  row_uid        binary(16) not null comment 'part of its key: each keeping has a key of its own',
  typed          mediumblob not null comment 'AES-256-GCM; the key is made of a cookie that is kept nowhere else',
  made_at        datetime(6) not null,
  primary key (account_id, path),
  key made_at (made_at),
  constraint unsaved_account foreign key (account_id) references account (id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='forms that wait for their writer to sign in again; gone when shown, or after 24 hours';
