-- What a session gave somebody to do has a chain of events, as matters, visits and appointments have;
-- tasks of before begin theirs with what happens next. Handing over takes visits along.

alter table session_task
  add column event_seq int unsigned not null default 0,
  add column event_hash binary(32) not null default '\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0';

alter table handover
  add column after_visit_id bigint unsigned not null default 0 comment 'visit that the timer was at last' after after_id,
  add column visits int unsigned not null default 0 comment 'visits handed over' after moved,
  add column visits_left int unsigned not null default 0 comment 'visits that stayed' after visits;
