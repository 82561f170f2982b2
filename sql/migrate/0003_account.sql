-- Accounts, sessions, keys, and what the dispatcher writes for every program.

create table account (
  id             int unsigned not null auto_increment,
  row_uid        binary(16) not null comment 'part of what sealed columns are bound to',
  user_name      varchar(40) character set ascii collate ascii_bin not null,
  display_name   varchar(120) not null,
  title          varchar(120) null comment 'post, as papers print it: Trưởng ban',
  agency_id      int unsigned not null,
  password_sealed varbinary(600) null comment 'PHC string of Argon2id; null: cannot sign in',
  totp_sealed    varbinary(200) null comment 'seed of the second factor in base32; null: not enrolled',
  totp_step      bigint not null default 0 comment 'last accepted step: a code works once',
  initial_until  datetime(6) null comment 'initial secret: one use until then; null: own password',
  is_disabled    tinyint not null default 0,
  failed_since   int unsigned not null default 0 comment 'failures since the last sign-in, told at the next',
  created_at     datetime(6) not null,
  version        int unsigned not null default 0,
  primary key (id),
  unique key user_name (user_name),
  key agency_id (agency_id, id),
  constraint account_agency foreign key (agency_id) references agency (id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='a person who works with the portal';

create table account_role (
  account_id     int unsigned not null,
  role           varchar(16) character set ascii collate ascii_bin not null comment 'word of enum role',
  granted_by     int unsigned null,
  granted_at     datetime(6) not null,
  primary key (account_id, role),
  key role (role, account_id),
  constraint account_role_account foreign key (account_id) references account (id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='rights of an account, read fresh at each request';

create table recovery_code (
  account_id     int unsigned not null,
  n              tinyint unsigned not null,
  row_uid        binary(16) not null,
  code_sealed    varbinary(600) not null comment 'PHC string of Argon2id',
  used_at        datetime(6) null,
  primary key (account_id, n),
  constraint recovery_code_account foreign key (account_id) references account (id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='ten codes for a lost second factor, one use each';

create table role_request (
  id             int unsigned not null auto_increment,
  account_id     int unsigned not null comment 'who would get the role, or lose the factor',
  role           varchar(16) character set ascii collate ascii_bin not null comment 'a role that two administrators grant, or factor_reset',
  asked_by       int unsigned not null,
  asked_at       datetime(6) not null,
  decided_by     int unsigned null,
  decided_at     datetime(6) null,
  is_granted     tinyint null,
  primary key (id),
  key open_first (decided_at, id),
  constraint role_request_account foreign key (account_id) references account (id),
  constraint role_request_two check (decided_by is null or decided_by <> asked_by)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='rights that need a second administrator';

create table session (
  token_hash     binary(32) not null comment 'SHA-256 of the cookie',
  account_id     int unsigned not null,
  made_at        datetime(6) not null,
  signed_in_at   datetime(6) not null comment 'password and code were given; decides freshness',
  seen_at        datetime(6) not null comment 'written at most once a minute',
  ends_at        datetime(6) not null comment 'absolute end',
  ended_at       datetime(6) null,
  primary key (token_hash),
  key account_id (account_id, ended_at, made_at),
  constraint session_account foreign key (account_id) references account (id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='sign-in state';

create table known_browser (
  token_hash     binary(32) not null comment 'SHA-256 of the cookie given after a full sign-in',
  account_id     int unsigned not null,
  made_at        datetime(6) not null,
  primary key (token_hash),
  key account_id (account_id, made_at),
  constraint known_browser_account foreign key (account_id) references account (id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='browsers that a throttled account may still use';

create table data_key (
  id             smallint unsigned not null,
  purpose        varchar(24) character set ascii collate ascii_bin not null comment 'ring',
  year           smallint unsigned not null,
  state          varchar(8) character set ascii collate ascii_bin not null comment 'pre, active, old, dead',
  wrapped        varbinary(64) not null comment 'RFC 3394 under the ring file''s key',
  made_at        datetime(6) not null,
  primary key (id),
  key purpose (purpose, year)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='keys of sealed columns, wrapped';

create table form_once (
  form_key       binary(16) not null,
  account_id     int unsigned not null,
  route          varchar(120) character set ascii collate ascii_bin not null,
  reply          varchar(250) null comment 'path of the answer',
  made_at        datetime(6) not null,
  primary key (form_key),
  key made_at (made_at)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='a form is accepted once; kept 30 days';

create table access (
  id             bigint unsigned not null auto_increment,
  at             datetime(6) not null,
  account_id     int unsigned null,
  agency_id      int unsigned null,
  what           varchar(40) character set ascii collate ascii_bin not null comment 'sign_in, sign_in_failed, user_changed, identity_opened, …',
  object         varchar(24) character set ascii collate ascii_bin not null,
  object_id      bigint unsigned null,
  request        bigint unsigned not null comment 'number in the log',
  device         binary(8) null comment 'keyed hash of the address',
  detail         varchar(200) character set ascii collate ascii_bin null comment 'codes alone, no personal text',
  primary key (id),
  key account_id (account_id, id),
  key object (object, object_id, id),
  key agency_id (agency_id, id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='reads of sealed data, sign-ins, refusals, administration; insert only';
