-- Appointments for reception (phiếu hẹn): asked for by a citizen or entered at the counter, kept
-- until the day is over. Its code and secret are those of a receipt.

create table appointment (
  id            bigint unsigned not null auto_increment,
  row_uid       binary(16) not null,
  agency_id     int unsigned not null,
  lookup_code   char(11) character set ascii collate ascii_bin not null,
  state         varchar(24) character set ascii collate ascii_bin not null comment 'asked, booked, moved, turned_down, cancelled, came, missed, unanswered',
  session_id    int unsigned null comment 'null: a day of regular reception',
  wanted_on     date not null comment 'the day asked for; once booked the day agreed',
  starts        char(5) character set ascii collate ascii_bin null comment 'null: not booked, or to be confirmed again',
  place         varchar(500) null,
  kind          varchar(16) character set ascii collate ascii_bin not null,
  sealed        tinyint not null default 0 comment 'denunciation: the person is in the envelope',
  envelope_uid  binary(16) null,
  people        int unsigned not null default 1,
  name_sealed   varbinary(700) null,
  phone_sealed  varbinary(100) null,
  matter_sealed blob not null comment 'of a sealed one read by its handler alone',
  message_sealed blob null comment 'to the citizen: why not, or what to bring',
  secret_sealed varbinary(100) null comment 'for the slip, until the day below',
  secret_until  date null,
  form_key      binary(16) null comment 'of the form it came by: a second click shows the same slip',
  asked_at      datetime(6) not null,
  handler_id    int unsigned null comment 'who booked it',
  visit_id      bigint unsigned null comment 'what became of it when she came',
  event_seq     int unsigned not null default 0,
  event_hash    binary(32) not null default '\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0',
  version       int unsigned not null default 0,
  primary key (id),
  unique key lookup_code (lookup_code),
  unique key form_key (form_key),
  key waiting (agency_id, state, wanted_on, id),
  key day (agency_id, wanted_on, id),
  key past (state, wanted_on, id),
  key session_id (session_id, id),
  key visit_id (visit_id),
  key secret_until (secret_until),
  constraint appointment_agency foreign key (agency_id) references agency (id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='a day and an hour for who wants to be received (phiếu hẹn)';

alter table lookup
  modify casefile_id bigint unsigned null,
  add column appointment_id bigint unsigned null comment 'of an appointment, instead of a casefile' after casefile_id,
  add unique key appointment_id (appointment_id),
  add constraint lookup_appointment foreign key (appointment_id) references appointment (id),
  add constraint lookup_one check (casefile_id is null or appointment_id is null);
