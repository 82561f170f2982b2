-- Of a matter that has ended an envelope is opened once, within a day, and only where a second
-- person agreed; and who leads an office sees all openings of its matters.

create table identity_request (
  id             bigint unsigned not null auto_increment,
  row_uid        binary(16) not null,
  casefile_id    bigint unsigned not null,
  agency_id      int unsigned not null comment 'of the matter when it was asked',
  account_id     int unsigned not null comment 'who asks',
  asked_at       datetime(6) not null,
  reason         varchar(32) character set ascii collate ascii_bin not null comment 'law_choice identity_reason',
  note_sealed    blob null comment 'ring denouncer_private',
  state          varchar(12) character set ascii collate ascii_bin not null default 'asked' comment 'asked, agreed, refused, used',
  decided_by     int unsigned null,
  decided_at     datetime(6) null,
  until_at       datetime(6) null comment 'agreed: until then, once',
  version        int unsigned not null default 0,
  primary key (id),
  key mine (casefile_id, account_id, id),
  key open (agency_id, state, id),
  constraint identity_request_casefile foreign key (casefile_id) references casefile (id),
  constraint identity_request_account foreign key (account_id) references account (id),
  constraint identity_request_decided foreign key (decided_by) references account (id),
  constraint identity_request_second check (decided_by is null or decided_by <> account_id),
  constraint identity_request_state check (state in ('asked', 'agreed', 'refused', 'used'))
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='who asks to open an envelope of a closed matter, and who agreed';

alter table identity_opened
  add column agency_id int unsigned null comment 'of the matter when it was opened' after casefile_id,
  add key agency (agency_id, id);

update identity_opened o
join   casefile c on c.id = o.casefile_id
set    o.agency_id = c.agency_id;
