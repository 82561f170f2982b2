-- The register of incidents with personal data (sổ sự cố dữ liệu cá nhân): found, reported to the
-- Ministry of Public Security within hours, told to whom it concerns, closed. It names nobody.

create table breach (
  id            int unsigned not null auto_increment,
  agency_id     int unsigned not null,
  found_at      datetime(6) not null,
  due_at        datetime(6) null comment 'to be reported until then (law_term breach_notice); null: it does no harm',
  breach_what   varchar(2000) not null comment 'what happened; no person',
  breach_data   varchar(200) character set ascii collate ascii_bin not null comment 'kinds of data, space-separated',
  breach_people int unsigned not null comment 'about how many people it concerns',
  may_harm      tinyint not null,
  state         varchar(12) character set ascii collate ascii_bin not null default 'open' comment 'open, done',
  reported_at   datetime(6) null,
  report_number varchar(60) null comment 'of the letter to the Ministry of Public Security (A05)',
  told_at       datetime(6) null comment 'when whom it concerns was told',
  told_how      varchar(500) null,
  measures      varchar(2000) null,
  closed_at     datetime(6) null,
  remind_at     datetime(6) null comment 'when people are to be reminded next; null: not any more',
  made_by       int unsigned not null,
  made_at       datetime(6) not null,
  version       int unsigned not null default 0,
  event_seq     int unsigned not null default 0,
  event_hash    binary(32) not null default '\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0',
  primary key (id),
  key agency_id (agency_id, id),
  key remind_at (remind_at, id),
  constraint breach_agency foreign key (agency_id) references agency (id),
  constraint breach_state check (state in ('open', 'done'))
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin
  comment='an incident with personal data (sự cố dữ liệu cá nhân); LBVDLCN art. 23';
