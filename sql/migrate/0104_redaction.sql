-- What is to be published is written by one and confirmed by another (domain.md 14.2): the text that waits for
-- her, and every one before it. What is published says who prepared it; what was published before this day was
-- written and published by one.

create table redaction (
  id             bigint unsigned not null auto_increment,
  casefile_id    bigint unsigned not null,
  level          tinyint not null,
  round          tinyint not null comment 'as casefile.round when it was prepared',
  row_uid        binary(16) not null,
  title_sealed   blob not null comment 'until it is confirmed it may name people',
  body_sealed    mediumblob not null,
  prepared_by    int unsigned not null,
  prepared_for   int unsigned null comment 'account in whose name (delegation)',
  prepared_at    datetime(6) not null,
  state          varchar(12) character set ascii collate ascii_bin not null default 'waiting' comment 'waiting, back, published',
  version        int unsigned not null default 0,
  primary key (id),
  key casefile_id (casefile_id),
  constraint redaction_casefile foreign key (casefile_id) references casefile (id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='redacted text that one prepares and another publishes; its words never change';

alter table publication
  add column prepared_by int unsigned null comment 'who wrote the text; null: published before texts were confirmed' after published_on,
  add constraint publication_two_people check (prepared_by is null or published_by <> prepared_by);
