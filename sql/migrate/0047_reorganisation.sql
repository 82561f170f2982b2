-- Offices change: a reorganisation is rows with a day (sáp nhập, chia tách, đổi tên). The timer
-- works it off on its day: open matters follow the successor, with their terms and codes;
-- the names that offices had stay with what happened then.

create table agency_name (
  agency_id   int unsigned not null,
  valid_to    date not null comment 'last day of this name',
  name        varchar(250) character set utf8mb4 collate utf8mb4_vietnamese_ci not null,
  name_en     varchar(250) null,
  primary key (agency_id, valid_to),
  constraint agency_name_agency foreign key (agency_id) references agency (id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='names that an agency had before; the one it has stands in agency';

create table reorganisation (
  id            int unsigned not null auto_increment,
  from_on       date not null comment 'first day of the new order',
  document      varchar(79) not null comment 'act that it rests on',
  state         varchar(12) character set ascii collate ascii_bin not null default 'draft' comment 'draft, planned, done, cancelled',
  stage         tinyint unsigned not null default 0 comment 'how far the timer is: names, accounts, matters, waiting, transfers, receptions',
  moved         int unsigned not null default 0 comment 'matters that followed',
  agency_id     int unsigned not null comment 'office of the administrator',
  entered_by    int unsigned not null,
  entered_at    datetime(6) not null,
  done_at       datetime(6) null,
  version       int unsigned not null default 0,
  primary key (id),
  key due (state, from_on, id),
  key agency_id (agency_id, id),
  constraint reorganisation_entered foreign key (entered_by) references account (id),
  constraint reorganisation_state check (state in ('draft', 'planned', 'done', 'cancelled'))
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='offices that end, are split or renamed on one day';

create table reorganisation_row (
  id                int unsigned not null auto_increment,
  reorganisation_id int unsigned not null,
  place_no          smallint unsigned not null comment 'rows of an office are tried in this order',
  old_id            int unsigned not null,
  new_id            int unsigned null comment 'successor; null: renamed',
  new_name          varchar(250) character set utf8mb4 collate utf8mb4_vietnamese_ci null,
  kind              varchar(16) character set ascii collate ascii_bin null comment 'matters of this kind alone',
  field_code        varchar(8) character set ascii collate ascii_bin null comment 'of this field, and what is below it',
  unit_id           int unsigned null comment 'of senders of this commune',
  accounts          varchar(8) character set ascii collate ascii_bin not null comment 'moved, ended: of the row without a condition',
  primary key (id),
  unique key place (reorganisation_id, place_no),
  key old_id (reorganisation_id, old_id, place_no),
  constraint reorganisation_row_of foreign key (reorganisation_id) references reorganisation (id),
  constraint reorganisation_row_old foreign key (old_id) references agency (id),
  constraint reorganisation_row_new foreign key (new_id) references agency (id),
  constraint reorganisation_row_one check ((new_id is null) <> (new_name is null))
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='who follows whom, by kind, field or area of the matter';
