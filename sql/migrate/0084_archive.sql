-- What is put on the shelf of a closed file (LKN art. 34, LTC art. 39): how long it is kept, how many
-- sheets it has, where it stands. Its papers are listed from what they are.

create table archive (
  casefile_id  bigint unsigned not null,
  retention    varchar(16) character set ascii collate ascii_bin not null comment 'of law_retention',
  sheets       smallint unsigned not null comment 'numbered sheets of the paper file',
  shelf        varchar(60) null comment 'box, shelf',
  keep_year    smallint unsigned null comment 'kept to the end of this year; null: for ever',
  archived_on  date not null,
  archived_by  int unsigned not null,
  primary key (casefile_id),
  constraint archive_casefile foreign key (casefile_id) references casefile (id),
  constraint archive_by foreign key (archived_by) references account (id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='files that were archived (hồ sơ lưu trữ)';

alter table law_letter
  add column is_numbered tinyint not null default 1 comment '0: carries no number of the book (minutes, slips inside the office)' after abbreviation;
