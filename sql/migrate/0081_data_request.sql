-- The Government Inspectorate asks an office for data (ND55 art. 8 k. 3); its term runs beside those of
-- matters, so that a new holiday counts it again and the timer reminds of it alike.

create table data_request (
  id            int unsigned not null auto_increment,
  row_uid       binary(16) not null,
  agency_id     int unsigned not null comment 'who asks',
  to_agency_id  int unsigned not null comment 'who is asked',
  data_asked_sealed  blob not null,
  data_ground   varchar(300) not null,
  asked_on      date not null,
  due_on        date not null,
  state         varchar(12) character set ascii collate ascii_bin not null default 'open' comment 'open, done',
  answered_on   date null,
  data_answer_sealed blob null,
  store_id      char(32) character set ascii collate ascii_bin null comment 'file of the answer, of table document',
  made_by       int unsigned not null,
  made_at       datetime(6) not null,
  answered_by   int unsigned null,
  version       int unsigned not null default 0,
  event_seq     int unsigned not null default 0,
  event_hash    binary(32) not null default '\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0',
  primary key (id),
  key agency_id (agency_id, id),
  key to_agency_id (to_agency_id, id),
  constraint data_request_agency foreign key (agency_id) references agency (id),
  constraint data_request_to_agency foreign key (to_agency_id) references agency (id),
  constraint data_request_state check (state in ('open', 'done'))
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='data that an office is asked for (yêu cầu cung cấp dữ liệu)';

alter table term_run
  drop constraint term_run_one,
  add column data_request_id int unsigned null comment 'of a request for data, instead of a casefile' after session_id,
  add key data_request_id (data_request_id, state),
  add constraint term_run_data_request foreign key (data_request_id) references data_request (id),
  add constraint term_run_one check ((casefile_id is not null) + (visit_id is not null) + (session_id is not null) + (data_request_id is not null) = 1);
