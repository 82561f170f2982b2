-- Papers of visits, of appointments and of sessions of the head stand in the book of the office
-- beside those of matters.

alter table letter
  modify casefile_id bigint unsigned null,
  add column visit_id bigint unsigned null comment 'of a visit, instead of a casefile' after casefile_id,
  add column appointment_id bigint unsigned null comment 'of an appointment, instead of a casefile' after visit_id,
  add column session_id int unsigned null comment 'of a session of the head, instead of a casefile' after appointment_id,
  modify event_seq int unsigned not null comment 'the act that it carries, of event; 0: of a session, which has none',
  add key visit_id (visit_id, id),
  add key appointment_id (appointment_id, id),
  add key session_id (session_id, id),
  add constraint letter_visit foreign key (visit_id) references visit (id),
  add constraint letter_appointment foreign key (appointment_id) references appointment (id),
  add constraint letter_session foreign key (session_id) references reception_session (id),
  add constraint letter_of_one check ((casefile_id is not null) + (visit_id is not null) + (appointment_id is not null) + (session_id is not null) = 1);
