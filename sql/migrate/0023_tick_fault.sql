-- A matter on which the timer faults is set apart and tried again each hour; the others go on.

create table tick_fault (
  id             int unsigned not null auto_increment,
  what           varchar(12) character set ascii collate ascii_bin not null comment 'effect, lapse, recount',
  casefile_id    bigint unsigned not null,
  item_id        bigint unsigned not null default 0 comment 'recount: the term or transfer',
  change_id      int unsigned not null default 0 comment 'recount: of calendar_change',
  stage          tinyint unsigned not null default 0 comment 'recount: 0 term, 1 transfer',
  tries          int unsigned not null default 1,
  first_at       datetime(6) not null,
  last_at        datetime(6) not null,
  primary key (id),
  unique key thing (what, casefile_id, item_id, change_id, stage),
  key again (what, last_at, id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='what the timer could not do; gone once it could';
