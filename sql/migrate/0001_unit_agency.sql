-- Places and bodies: the administrative units of the country, before and since
-- 1 July 2025, and the agencies that receive citizens, handle petitions and settle.
-- Rows come from sql/seed; sql/seed/README says what they are made of.

create table unit (
    id          int unsigned not null auto_increment
                comment 'seed: 1cxxxxx before 01/07/2025, 2cxxxxx since, 3cxxxxx since 30/04/2026; c = 1 province, 2 district, 3 commune; then the code. Added by hand: from 10000001',
    code        varchar(5) character set ascii collate ascii_bin not null
                comment 'of the statistics office: province 2 digits, district 3, commune 5; not unique in time',
    level       varchar(8) character set ascii collate ascii_bin not null
                comment 'province, district (ended 30/06/2025), commune',
    kind        varchar(12) not null
                comment 'word before the name: Tỉnh, Thành phố, Quận, Huyện, Thị xã, Phường, Xã, Thị trấn, Đặc khu',
    name        varchar(60) character set utf8mb4 collate utf8mb4_vietnamese_ci not null
                comment 'without the word before it: Phú Thọ, Việt Trì',
    full_name   varchar(80) character set utf8mb4 collate utf8mb4_vietnamese_ci
                generated always as (concat(kind, ' ', name)) stored
                comment 'Tỉnh Phú Thọ, Phường Việt Trì; lower its first letter inside a sentence',
    fold        varchar(60) character set ascii collate ascii_bin not null
                comment 'text_fold(name), what a search compares',
    parent_id   int unsigned null
                comment 'unit above: of today, or of the last day of an ended one; null for a province',
    valid_from  date not null
                comment 'first day; 1900-01-01 = long before, day not known',
    valid_to    date null
                comment 'last day; null = lasts',
    primary key (id),
    unique key unit_code (level, code, valid_from),
    key unit_parent (parent_id),
    key unit_fold (fold, level),
    constraint unit_parent_fk foreign key (parent_id) references unit (id),
    constraint unit_level_ck check (level in ('province', 'district', 'commune')),
    constraint unit_valid_ck check (valid_to is null or valid_to >= valid_from)
) engine = InnoDB
  auto_increment = 10000001
  default character set utf8mb4 collate utf8mb4_bin
  comment 'Administrative unit (đơn vị hành chính). A change of name, kind or level ends the row and begins another';

create table unit_successor (
    old_id      int unsigned not null
                comment 'ended unit',
    new_id      int unsigned not null
                comment 'any later unit, also over several steps: join it and keep the one valid on the day asked for',
    relation    varchar(5) character set ascii collate ascii_bin not null
                comment 'whole: all of the old unit is in this one; part: it was split over several',
    is_default  tinyint not null
                comment '1 for one of the units of a day: take it when no finer address is known',
    primary key (old_id, new_id),
    key unit_successor_new (new_id),
    constraint unit_successor_old_fk foreign key (old_id) references unit (id),
    constraint unit_successor_new_fk foreign key (new_id) references unit (id),
    constraint unit_successor_relation_ck check (relation in ('whole', 'part'))
) engine = InnoDB
  default character set utf8mb4 collate utf8mb4_bin
  comment 'Which unit came of which. Of ended districts only those without communes stand here; for others go by their communes';

create table agency (
    id           int unsigned not null auto_increment
                 comment 'seed: below 1000000, see sql/seed/README; added by hand: from 1000001',
    code         varchar(24) character set ascii collate ascii_bin not null
                 comment 'ours, never changed and never given twice: P25, P25.SNNMT, C07894, M.NNMT; part of a casefile code, so without "-"',
    kind         varchar(24) character set ascii collate ascii_bin not null
                 comment 'government, gov_inspectorate, ministry, province, province_board, department, commune, …',
    level        varchar(8) character set ascii collate ascii_bin not null
                 comment 'central, province, district (ended 30/06/2025), commune',
    name         varchar(250) character set utf8mb4 collate utf8mb4_vietnamese_ci not null
                 comment 'official name as papers print it',
    name_en      varchar(250) null
                 comment 'for the English pages; null: show name',
    fold         varchar(250) character set ascii collate ascii_bin not null
                 comment 'text_fold(name), what a search compares',
    parent_id    int unsigned null
                 comment 'body directly above; of an ended one, the body that answers for it. Fixed for life: a moved body ends and has a successor. Null for the Government and for bodies outside the executive',
    top_id       int unsigned null
                 comment 'ministry or province above, itself if it is one or stands alone; null for the Government',
    unit_id      int unsigned null
                 comment 'unit that it serves; null for a central body',
    receives     tinyint not null default 0
                 comment '1: has regular reception of citizens of its own (a province has it at its board)',
    settles      tinyint not null default 0
                 comment '1: settles complaints or denunciations under the two Laws; 0: only transfers, or has rules of its own',
    address      varchar(250) null
                 comment 'place of reception',
    phone        varchar(60) character set ascii collate ascii_bin null
                 comment 'as printed for citizens',
    email        varchar(120) character set ascii collate ascii_bin null,
    hours        varchar(250) null
                 comment 'regular hours of reception, as a sentence',
    is_remote    tinyint not null default 0
                 comment '1: remote area, hard to travel (vùng sâu, vùng xa, đi lại khó khăn): the longer terms',
    eid_code     varchar(30) character set ascii collate ascii_bin null
                 comment 'electronic identifier (mã định danh điện tử, 20/2020/QĐ-TTg), for exchange',
    valid_from   date not null
                 comment 'first day; 1900-01-01 = long before, day not known',
    valid_to     date null
                 comment 'last day; null = lasts',
    successor_id int unsigned null
                 comment 'body that took over all of an ended one; null where several did',
    version      int unsigned not null default 0
                 comment 'grows with every change; a form saves only over the version that it read',
    primary key (id),
    unique key agency_code (code),
    key agency_parent (parent_id),
    key agency_top (top_id),
    key agency_kind (kind, unit_id),
    key agency_unit (unit_id),
    key agency_successor (successor_id),
    constraint agency_parent_fk foreign key (parent_id) references agency (id),
    constraint agency_top_fk foreign key (top_id) references agency (id),
    constraint agency_unit_fk foreign key (unit_id) references unit (id),
    constraint agency_successor_fk foreign key (successor_id) references agency (id),
    constraint agency_level_ck check (level in ('central', 'province', 'district', 'commune')),
    constraint agency_valid_ck check (valid_to is null or valid_to >= valid_from)
) engine = InnoDB
  auto_increment = 1000001
  default character set utf8mb4 collate utf8mb4_bin
  comment 'Body that receives, handles or settles, or to which petitions are transferred (cơ quan, đơn vị)';

create table agency_path (
    ancestor_id  int unsigned not null,
    agency_id    int unsigned not null,
    depth        tinyint unsigned not null
                 comment '0: the agency itself',
    valid_from   date not null
                 comment 'of the lower one',
    valid_to     date null
                 comment 'of the lower one. Reports ask by day; rights do not: what ended belongs to who answers for it',
    primary key (ancestor_id, agency_id, valid_from),
    key agency_path_agency (agency_id),
    constraint agency_path_ancestor_fk foreign key (ancestor_id) references agency (id),
    constraint agency_path_agency_fk foreign key (agency_id) references agency (id)
) engine = InnoDB
  default character set utf8mb4 collate utf8mb4_bin
  comment 'Every agency with every one above it: closure of agency.parent_id, made by sql/seed/agency_path.sql';
