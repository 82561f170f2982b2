-- What a session of the head gave somebody to do.

-- :exec task_insert(session_id int, row_uid bytes, to_agency_id int, doer_id int, task text, due_on day)
insert into session_task
       (row_uid,  session_id,  agency_id,     to_agency_id,  doer_id,  task_sealed,  due_on,  made_by,        made_at)
values (:row_uid, :session_id, :me_agency_id, :to_agency_id, :doer_id, :task_sealed, :due_on, :me_account_id, :now);

-- :exec task_started(id int, event_seq int, event_hash bytes)
update session_task
set    event_seq = :event_seq, event_hash = :event_hash
where  id = :id;

-- :one task_by_id_locked(id int)
select id, row_uid as uid, agency_id, to_agency_id, doer_id, state, made_by, version, event_seq, event_hash
from   session_task
where  id = :id
and    (agency_id = :me_agency_id or to_agency_id = :me_agency_id)
for update;

-- For the timer.
-- :one task_by_id_any(id int)
select id, row_uid as uid, agency_id, to_agency_id, doer_id, state, made_by, version, event_seq, event_hash
from   session_task
where  id = :id
for update;

-- :exec task_done(id int, row_uid bytes, task_result text, done_on day, event_seq int, event_hash bytes)
update session_task
set    state = 'done', done_on = :done_on, task_result_sealed = :task_result_sealed, done_by = :me_account_id,
       event_seq = :event_seq, event_hash = :event_hash, version = version + 1
where  id = :id
and    row_uid = :row_uid;

-- :exec task_passed(id int, agency_id int, to_agency_id int, doer_id int, event_seq int, event_hash bytes)
update session_task
set    agency_id = :agency_id, to_agency_id = :to_agency_id, doer_id = :doer_id, event_seq = :event_seq,
       event_hash = :event_hash, version = version + 1
where  id = :id;
