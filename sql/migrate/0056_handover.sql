-- All open work of a person goes to a colleague (bàn giao công việc): entered by her or by who
-- administers her office, worked off by the timer, matter by matter.

create table handover (
  id            int unsigned not null auto_increment,
  agency_id     int unsigned not null comment 'office of both',
  from_id       int unsigned not null comment 'who gives her work away',
  to_id         int unsigned not null comment 'who takes it over',
  document      varchar(79) not null comment 'number of the paper that it rests on',
  state         varchar(8) character set ascii collate ascii_bin not null default 'planned' comment 'planned, done; void: who should take over was not there any more',
  after_id      bigint unsigned not null default 0 comment 'casefile that the timer was at last',
  moved         int unsigned not null default 0 comment 'matters handed over',
  tasks         int unsigned not null default 0 comment 'tasks of receptions handed over',
  entered_by    int unsigned not null,
  entered_at    datetime(6) not null,
  done_at       datetime(6) null,
  primary key (id),
  key planned (state, id),
  key from_id (from_id, id),
  constraint handover_agency foreign key (agency_id) references agency (id),
  constraint handover_from foreign key (from_id) references account (id),
  constraint handover_to foreign key (to_id) references account (id),
  constraint handover_two check (from_id <> to_id),
  constraint handover_state check (state in ('planned', 'done', 'void'))
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='open work given to a colleague (bàn giao)';

create table handover_left (
  handover_id   int unsigned not null,
  casefile_id   bigint unsigned not null comment 'never a sealed one',
  why           varchar(12) character set ascii collate ascii_bin not null comment 'barred, no_role, decides',
  primary key (handover_id, casefile_id),
  key casefile_id (casefile_id),
  constraint handover_left_of foreign key (handover_id) references handover (id),
  constraint handover_left_casefile foreign key (casefile_id) references casefile (id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='what stayed with who handed over, and why';
