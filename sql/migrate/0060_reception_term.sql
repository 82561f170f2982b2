-- The terms of reception run as those of matters do: that of a visit until who came is told of the
-- result, that of a session of the head until its conclusion is made known.

alter table term_run
  modify casefile_id bigint unsigned null,
  add column visit_id bigint unsigned null comment 'of a visit, instead of a casefile' after casefile_id,
  add column session_id int unsigned null comment 'of a session of the head, instead of a casefile' after visit_id,
  add key visit_id (visit_id, state),
  add key session_id (session_id, state),
  add constraint term_run_visit foreign key (visit_id) references visit (id),
  add constraint term_run_session foreign key (session_id) references reception_session (id),
  add constraint term_run_one check ((casefile_id is not null) + (visit_id is not null) + (session_id is not null) = 1);

alter table reminder
  modify casefile_id bigint unsigned null comment 'null: of a visit or a session';

alter table visit
  add column due_on date null comment 'until when who came is to be told of the result; null: nothing is to be told',
  add key due (agency_id, due_on, id);

alter table reception_session
  add column notice_due_on date null comment 'until when its conclusion is to be made known; null: it was, or there is none yet',
  add key notice_due (agency_id, notice_due_on, id);
