-- Powers given for some days (ủy quyền, giao thay khi vắng mặt): who, to whom, from when until when, by
-- which document. What the law leaves to the person herself are rows of the law's tables.

create table law_delegation (
  role            varchar(16) character set ascii collate ascii_bin not null comment 'word of enum role',
  act             varchar(32) character set ascii collate ascii_bin not null comment 'act of transition.def, or what no move is; *: all that have no row of their own',
  is_allowed      tinyint not null comment '0: hers alone',
  days            smallint unsigned null comment 'of *: how many days at most',
  note            varchar(600) null comment 'one sentence for the reader of the row',
  article         varchar(120) null comment 'act and article; null: no act says it',
  valid_from      date not null default '1900-01-01' comment 'first day; 1900-01-01: always',
  valid_to        date null comment 'last day; null: until further notice',
  mark            char(1) character set ascii collate ascii_bin not null comment 'v read, m from memory, r our rule',
  primary key (role, act, valid_from),
  constraint law_delegation_mark check (mark in ('v', 'm', 'r')),
  constraint law_delegation_days check (valid_to is null or valid_to >= valid_from)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin
  comment='which powers of a role another may use for some days (ủy quyền)';

create table delegation (
  id             int unsigned not null auto_increment,
  agency_id      int unsigned not null comment 'office of both; it counts nowhere else',
  from_id        int unsigned not null comment 'who gives',
  to_id          int unsigned not null comment 'who acts for her',
  from_on        date not null,
  until_on       date not null comment 'last day',
  document       varchar(79) not null comment 'number of the paper that it rests on',
  absence        varchar(200) null comment 'why she is away',
  sign_form      varchar(4) character set ascii collate ascii_bin not null comment 'kt, tl, tuq: how papers are signed for her',
  made_at        datetime(6) not null,
  withdrawn_at   datetime(6) null comment 'ends at once; null: ends by itself',
  withdrawn_by   int unsigned null,
  primary key (id),
  key to_id (to_id, until_on, id),
  key from_id (from_id, until_on, id),
  key agency_id (agency_id, id),
  key until_on (until_on, id),
  constraint delegation_agency foreign key (agency_id) references agency (id),
  constraint delegation_from foreign key (from_id) references account (id),
  constraint delegation_to foreign key (to_id) references account (id),
  constraint delegation_two check (from_id <> to_id),
  constraint delegation_days check (until_on >= from_on),
  constraint delegation_sign check (sign_form in ('kt', 'tl', 'tuq'))
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='powers given to a colleague for some days (ủy quyền)';

alter table event
  add column delegation_id int unsigned null comment 'done for another, by this delegation; null: in her own right';
