-- What the sender of a reflection thinks of the answer; one that solved nothing is told to the body above.

create table rating (
  id             bigint unsigned not null auto_increment,
  row_uid        binary(16) not null,
  casefile_id    bigint unsigned not null,
  agency_id      int unsigned not null comment 'who answered',
  above_id       int unsigned null comment 'the body above, which is told of what is not solved',
  grade          varchar(16) character set ascii collate ascii_bin not null comment 'law_choice rating_grade',
  reason_sealed  varbinary(8300) null comment 'why it is not solved',
  changes        tinyint unsigned not null default 0 comment 'how often she changed it',
  first_on       date not null,
  rated_on       date not null,
  primary key (id),
  unique key casefile_id (casefile_id),
  key agency_id (agency_id, grade, id),
  key above_id (above_id, grade, id),
  constraint rating_casefile foreign key (casefile_id) references casefile (id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='senders on the answers that they got (đánh giá kết quả trả lời)';

create table rating_sum (
  agency_id      int unsigned not null,
  year           smallint unsigned not null comment 'in which it was rated first',
  grade          varchar(16) character set ascii collate ascii_bin not null,
  n              int unsigned not null,
  primary key (agency_id, year, grade)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='how many, kept with each rating';
