-- What was typed wrongly of a letter is corrected with a reason, and what stood there is kept (ND55 art. 9).

create table correction (
  id            bigint unsigned not null auto_increment,
  row_uid       binary(16) not null,
  casefile_id   bigint unsigned not null,
  event_seq     int unsigned not null comment 'number of its petition_corrected',
  corrected     varchar(24) character set ascii collate ascii_bin not null comment 'which field',
  is_of_sender  tinyint not null default 0 comment '1: says who sent it',
  old_sealed    mediumblob null comment 'what stood there; null: nothing',
  envelope_uid  binary(16) null comment 'of a denunciation: what held who sent it until then',
  primary key (id),
  unique key corrected (casefile_id, event_seq, corrected),
  constraint correction_casefile foreign key (casefile_id) references casefile (id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='what stood in a letter before it was corrected (sửa dữ liệu sai)';
