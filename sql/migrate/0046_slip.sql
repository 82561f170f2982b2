-- Papers that come after the letter, and originals that go back: each with a slip that the sender
-- takes home (giấy biên nhận).

create table slip (
  id            bigint unsigned not null auto_increment,
  row_uid       binary(16) not null,
  casefile_id   bigint unsigned not null,
  agency_id     int unsigned not null comment 'office that took or gave them',
  kind          varchar(8) character set ascii collate ascii_bin not null comment 'added, returned',
  place_no      smallint unsigned not null comment 'number within the casefile and kind',
  handed_on     date not null,
  how           varchar(16) character set ascii collate ascii_bin not null comment 'channel of what came; hand or post of what went back',
  papers_sealed blob not null comment 'which papers',
  has_originals tinyint not null default 0,
  made_by       int unsigned not null,
  made_at       datetime(6) not null,
  primary key (id),
  unique key place (casefile_id, kind, place_no),
  constraint slip_casefile foreign key (casefile_id) references casefile (id),
  constraint slip_kind check (kind in ('added', 'returned'))
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='papers handed over after the letter, or given back (tài liệu bổ sung, trả lại bản gốc); insert only';
