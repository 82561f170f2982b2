-- What is asked of an office, and its answer.

-- :exec data_request_insert(form, row_uid bytes, to_agency_id int, due_on day)
insert into data_request
       (row_uid,  agency_id,     to_agency_id,  data_asked_sealed,  data_ground,  asked_on,  due_on,  made_by,
        made_at)
values (:row_uid, :me_agency_id, :to_agency_id, :data_asked_sealed, :data_ground, :asked_on, :due_on, :me_account_id,
        :now);

-- :exec data_request_ended(id int, event_seq int, event_hash bytes)
update data_request
set    event_seq = :event_seq, event_hash = :event_hash, version = version + 1
where  id = :id;

-- :one data_request_locked(id int)
select id, row_uid as uid, agency_id, to_agency_id, state, made_by, asked_on, version, event_seq, event_hash
from   data_request
where  id = :id
and    to_agency_id = :me_agency_id
for update;

-- For the timer.
-- :one data_request_any(id int)
select id, row_uid as uid, agency_id, to_agency_id, state, made_by, asked_on, version, event_seq, event_hash
from   data_request
where  id = :id
for update;

-- :exec data_request_moved(id int, agency_id int, to_agency_id int)
update data_request
set    agency_id = :agency_id, to_agency_id = :to_agency_id
where  id = :id;

-- :exec data_request_answered(id int, row_uid bytes, data_answer text, store_id text)
update data_request
set    state = 'done', answered_on = :today, answered_by = :me_account_id, data_answer_sealed = :data_answer_sealed,
       store_id = :store_id
where  id = :id
and    row_uid = :row_uid;

-- :exec data_request_term(data_request_id int, term text, law_from day, started_on day, raw_on day, due_on day)
insert into term_run
       (data_request_id,  term,  law_from,  started_on,  raw_on,  due_on,  original_due_on, is_main, remind_on)
values (:data_request_id, :term, :law_from, :started_on, :raw_on, :due_on, :due_on,         1,       :today);

-- :exec data_request_term_over(data_request_id int)
update term_run
set    state = 'stopped', stopped_on = :today, is_late = (due_on < :today)
where  data_request_id = :data_request_id
and    state = 'running';

-- :exec data_request_due(id int, due_on day)
update data_request
set    due_on = :due_on
where  id = :id;
