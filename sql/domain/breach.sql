-- What is written into the register of incidents with personal data, and its reminders.

-- :exec breach_insert(form, found_at instant, due_at instant, remind_at instant, breach_data text)
insert into breach
       (agency_id,     found_at,  due_at,  breach_what,  breach_data,  breach_people,  may_harm,  remind_at,  made_by,
        made_at)
values (:me_agency_id, :found_at, :due_at, :breach_what, :breach_data, :breach_people, :may_harm = 'yes', :remind_at, :me_account_id,
        :now);

-- :one breach_by_id_locked(id int)
select id, agency_id, found_at, due_at, may_harm, state, reported_at, told_at, version, event_seq, event_hash
from   breach
where  id = :id
and    agency_id = :me_agency_id
for update;

-- For the timer.
-- :one breach_by_id_any(id int)
select id, agency_id, found_at, due_at, may_harm, state, reported_at, told_at, version, event_seq, event_hash
from   breach
where  id = :id
for update;

-- :exec breach_moved(id int, agency_id int)
update breach
set    agency_id = :agency_id
where  id = :id;

-- The end of its chain: a form that was drawn before is of another version.
-- :exec breach_ended(id int, event_seq int, event_hash bytes)
update breach
set    event_seq = :event_seq, event_hash = :event_hash, version = version + 1
where  id = :id;

-- :exec breach_reported(id int, reported_at instant, report_number text)
update breach
set    reported_at = :reported_at, report_number = :report_number, remind_at = null
where  id = :id;

-- :exec breach_told(id int, told_at instant, told_how text)
update breach
set    told_at = :told_at, told_how = :told_how
where  id = :id;

-- :exec breach_harms(id int, breach_people int, due_at instant, remind_at instant)
update breach
set    may_harm = 1, breach_people = :breach_people, due_at = :due_at, remind_at = :remind_at
where  id = :id;

-- :exec breach_closed(id int, measures text)
update breach
set    state = 'done', closed_at = :now, measures = :measures, remind_at = null
where  id = :id;

-- :many breach_remind_due()
select   id
from     breach force index (remind_at)
where    remind_at <= :now
order by remind_at, id
limit    100;

-- For the timer, which looks again under its lock: somebody may have reported it meanwhile.
-- :one breach_to_remind(id int)
select id, agency_id, due_at
from   breach
where  id = :id
and    remind_at <= :now
for update;

-- :exec breach_remind_next(id int, remind_at instant)
update breach
set    remind_at = :remind_at
where  id = :id;
