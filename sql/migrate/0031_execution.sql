-- What a decision orders, item by item: money, land, people, until it is done or explained.

create table execution (
  casefile_id    bigint unsigned not null,
  n              smallint unsigned not null,
  row_uid        binary(16) not null,
  execution_kind varchar(8) character set ascii collate ascii_bin not null comment 'money, land, people, other',
  goes_to        varchar(12) character set ascii collate ascii_bin null comment 'state, organisation, person: who gets money or land',
  doer_sealed    varbinary(1300) not null comment 'who must do it',
  task_sealed    blob not null,
  amount         bigint unsigned null comment 'đồng, square metres or people, by kind',
  due_on         date not null,
  enforcement_state varchar(12) character set ascii collate ascii_bin not null default 'not_yet' comment 'not_yet, ongoing, done, explained',
  done_amount    bigint unsigned null comment 'in all so far',
  done_on        date null,
  explanation_sealed blob null comment 'how it was done, or why it cannot be',
  primary key (casefile_id, n),
  constraint execution_casefile foreign key (casefile_id) references casefile (id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='an item of a decision that is carried out (thi hành)';
