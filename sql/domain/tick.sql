-- What happens by itself.

-- What faulted rests for an hour.
-- :many tick_effective()
-- no reach: the timer
select   t.casefile_id, f.id is not null as is_noted
from     term_run t force index (due)
left join tick_fault f on f.what = 'effect' and f.casefile_id = t.casefile_id and f.item_id = 0 and f.change_id = 0
                      and f.stage = 0
where    (f.id is null or f.last_at <= date_sub(:now, interval 1 hour))
and      t.state = 'running'
and      t.due_on < :today
and      t.term in ('first_effective', 'second_effective', 'discipline_effective')
and      not exists (select 1 from petition p join casefile o on o.id = p.casefile_id
                     where p.about_id = t.casefile_id and o.level = 2 and o.received_on between t.started_on and t.due_on
                     and (o.machine = 'petition' and o.is_open = 1
                          or o.machine = 'complaint' and (o.state not in ('terminated', 'archived') or o.decided_on is not null)))
order by t.due_on, t.id
limit    500;

-- :many tick_lapsed()
-- no reach: the timer
select   t.casefile_id, f.id is not null as is_noted
from     term_run t force index (due)
left join tick_fault f on f.what = 'lapse' and f.casefile_id = t.casefile_id and f.item_id = 0 and f.change_id = 0
                      and f.stage = 0
where    (f.id is null or f.last_at <= date_sub(:now, interval 1 hour))
and      t.state = 'running'
and      t.due_on < :today
and      t.term = 'sender_reply'
order by t.due_on, t.id
limit    500;

-- Appointments whose day is over.
-- :many tick_appointments(act text, state text)
-- no reach: the timer
select   a.id, f.id is not null as is_noted
from     appointment a force index (past)
left join tick_fault f on f.what = :act and f.casefile_id = 0 and f.item_id = a.id and f.change_id = 0 and f.stage = 0
where    (f.id is null or f.last_at <= date_sub(:now, interval 1 hour))
and      a.state = :state
and      a.wanted_on < :today
order by a.wanted_on, a.id
limit    500;

-- :exec tick_appointment_secrets()
-- no reach: the timer
update appointment
set    secret_sealed = null, secret_until = null
where  secret_until < :today
limit  5000;

-- What was written by who never came.
-- :exec tick_appointments_forgotten()
-- no reach: the timer
update appointment
set    name_sealed = null, phone_sealed = null, matter_sealed = null, message_sealed = null
where  over_on < date_sub(:today, interval 30 day)
limit  5000;

-- :exec tick_secrets()
-- no reach: the timer
update petition
set    secret_sealed = null, secret_until = null
where  secret_until < :today
limit  5000;

-- :exec tick_forms()
delete from form_once
where  made_at < date_sub(:now, interval 30 day)
limit  5000;

-- :exec tick_unsaved()
delete from unsaved
where  made_at < date_sub(:now, interval 24 hour)
limit  5000;

-- :many tick_filings()
select   token_hash
from     filing_draft force index (seen_at)
where    seen_at < date_sub(:now, interval 24 hour)
order by seen_at
limit    500;

-- :many tick_filing_files(token_hash bytes)
select   store_id
from     filing_paper
where    token_hash = :token_hash
order by store_id
limit    40;

-- :exec tick_filing_files_delete(token_hash bytes)
delete from filing_paper
where  token_hash = :token_hash;

-- :exec tick_filing_delete(token_hash bytes)
delete from filing_draft
where  token_hash = :token_hash;

-- :exec tick_drafts()
delete from draft
where  made_at < date_sub(:now, interval 14 day)
limit  5000;

-- :exec tick_notices()
delete from notice
where  created_at < date_sub(:now, interval 180 day)
limit  5000;

-- :many tick_dirty()
select   agency_id, year
from     dirty
order by agency_id, year
limit    500;

-- :one tick_summed(agency_id int, from_on day, until_on day)
select coalesce(sum(case when measure = 'received' then n end), 0) as received,
       coalesce(sum(case when measure = 'received' and kind = 'denunciation' then n end), 0) as denounced,
       coalesce(sum(case when measure = 'accepted' then n end), 0) as accepted,
       coalesce(sum(case when measure = 'settled' then n end), 0) as settled,
       coalesce(sum(case when measure = 'settled_in_time' then n end), 0) as in_time,
       coalesce(sum(case when measure = 'settled' then n * amount end), 0) as days
from   fact force index (agency_measure)
where  agency_id = :agency_id
and    measure in ('received', 'accepted', 'settled', 'settled_in_time')
and    day between :from_on and :until_on;

-- :exec tick_sum(agency_id int, year int, received int, denounced int, accepted int, settled int, in_time int, days int)
insert into office_sum
       (agency_id,  year,  received,  denounced,  accepted,  settled,  in_time,  days)
values (:agency_id, :year, :received, :denounced, :accepted, :settled, :in_time, :days)
on duplicate key update
       received = values(received), denounced = values(denounced), accepted = values(accepted), settled = values(settled), in_time = values(in_time),
       days = values(days);

-- :exec tick_clean(agency_id int, year int)
delete from dirty
where  agency_id = :agency_id
and    year = :year;

-- What could not be done is noted.
-- :try tick_fault_note(what text, casefile_id int, item_id int, change_id int, stage int)
-- no reach: the timer
insert into tick_fault
       (what,  casefile_id,  item_id,  change_id,  stage,  first_at, last_at)
values (:what, :casefile_id, :item_id, :change_id, :stage, :now,     :now);

-- :exec tick_fault_again(what text, casefile_id int, item_id int, change_id int, stage int)
-- no reach: the timer
update tick_fault
set    tries = tries + 1, last_at = :now
where  what = :what
and    casefile_id = :casefile_id
and    item_id = :item_id
and    change_id = :change_id
and    stage = :stage;

-- :exec tick_fault_forget(what text, casefile_id int, item_id int, change_id int, stage int)
-- no reach: the timer
delete from tick_fault
where  what = :what
and    casefile_id = :casefile_id
and    item_id = :item_id
and    change_id = :change_id
and    stage = :stage;
