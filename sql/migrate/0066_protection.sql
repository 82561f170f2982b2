-- Who is protected because of a denunciation, and how: asked for, applied, changed, ended. All that
-- says it is sealed, as the envelope is; insert only.

create table protection_request (
  id               bigint unsigned not null auto_increment,
  row_uid          binary(16) not null,
  casefile_id      bigint unsigned not null,
  agency_id        int unsigned not null comment 'of the matter when it was asked',
  asked_on         date not null,
  asked_by         varchar(12) character set ascii collate ascii_bin not null comment 'law_choice protection_asked_by',
  is_urgent        tinyint not null default 0 comment 'asked in person or by phone, written afterwards',
  kinship_sealed   varbinary(300) not null comment 'words of the list kinship',
  persons_sealed    blob not null comment 'who: names, addresses',
  measure_sealed   varbinary(200) not null comment 'words of the list protection_measure',
  reason_sealed    blob not null,
  wish_sealed      blob null comment 'measures that she wishes',
  account_id       int unsigned not null comment 'who wrote it down',
  made_at          datetime(6) not null,
  primary key (id),
  key casefile_id (casefile_id, id),
  key protection_request_account (account_id),
  constraint protection_request_casefile foreign key (casefile_id) references casefile (id),
  constraint protection_request_account foreign key (account_id) references account (id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='who asks to be protected, LTC Đ.50; insert only';

create table protection (
  id               bigint unsigned not null auto_increment,
  row_uid          binary(16) not null,
  casefile_id      bigint unsigned not null,
  agency_id        int unsigned not null comment 'of the matter when it was decided',
  of_id            bigint unsigned null comment 'of a change and an end: the measures that were applied',
  protection_act   varchar(12) character set ascii collate ascii_bin not null comment 'law_choice protection_act',
  decided_on       date not null,
  document_sealed  varbinary(300) not null comment 'number of the decision: its book is open',
  kinship_sealed   varbinary(300) null,
  persons_sealed    blob null,
  measure_sealed   varbinary(200) null,
  arrangement_sealed    blob null comment 'what is done, from when',
  carrier_sealed      varbinary(2048) null comment 'who carries it out',
  protection_end   varchar(12) character set ascii collate ascii_bin null comment 'law_choice protection_end',
  reason_sealed    blob not null,
  account_id       int unsigned not null comment 'who decided',
  made_at          datetime(6) not null,
  primary key (id),
  key casefile_id (casefile_id, id),
  key of_id (of_id),
  key protection_account (account_id),
  constraint protection_casefile foreign key (casefile_id) references casefile (id),
  constraint protection_of foreign key (of_id) references protection (id),
  constraint protection_account foreign key (account_id) references account (id),
  constraint protection_act check (protection_act in ('apply', 'change', 'end')),
  constraint protection_applied check ((protection_act = 'apply') = (of_id is null)),
  constraint protection_ended check ((protection_act = 'end') = (protection_end is not null))
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='measures that protect somebody, LTC Đ.47 to 54; insert only';

-- Who is entitled, and does not settle, opens these as the identity is opened.

alter table identity_opened drop constraint identity_opened_what;
alter table identity_opened add constraint identity_opened_what check (what in ('people', 'scan', 'annex', 'protection'));
alter table identity_request drop constraint identity_request_what;
alter table identity_request add constraint identity_request_what check (what in ('people', 'scan', 'annex', 'protection'));

-- Until now a paper of the matter said it to all who work there.
delete from letter where template = 'protection_decision' and number is null;
