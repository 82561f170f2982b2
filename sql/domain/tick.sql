-- What happens by itself.

-- :many tick_effective()
-- no reach: the timer
select   t.casefile_id
from     term_run t force index (due)
where    t.state = 'running'
and      t.due_on < :today
and      t.term in ('first_effective', 'second_effective', 'discipline_effective')
order by t.due_on, t.id
limit    500;

-- :many tick_lapsed()
-- no reach: the timer
select   t.casefile_id
from     term_run t force index (due)
where    t.state = 'running'
and      t.due_on < :today
and      t.term = 'sender_reply'
order by t.due_on, t.id
limit    500;

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

-- :many tick_dirty()
select   agency_id, year
from     dirty
order by agency_id, year
limit    500;

-- :one tick_summed(agency_id int, from_on day, until_on day)
select coalesce(sum(case when measure = 'received' then n end), 0) as received,
       coalesce(sum(case when measure = 'accepted' then n end), 0) as accepted,
       coalesce(sum(case when measure = 'settled' then n end), 0) as settled,
       coalesce(sum(case when measure = 'settled_in_time' then n end), 0) as in_time,
       coalesce(sum(case when measure = 'settled' then n * amount end), 0) as days
from   fact force index (agency_measure)
where  agency_id = :agency_id
and    measure in ('received', 'accepted', 'settled', 'settled_in_time')
and    day between :from_on and :until_on;

-- :exec tick_sum(agency_id int, year int, received int, accepted int, settled int, in_time int, days int)
insert into office_sum
       (agency_id,  year,  received,  accepted,  settled,  in_time,  days)
values (:agency_id, :year, :received, :accepted, :settled, :in_time, :days)
on duplicate key update
       received = values(received), accepted = values(accepted), settled = values(settled), in_time = values(in_time),
       days = values(days);

-- :exec tick_clean(agency_id int, year int)
delete from dirty
where  agency_id = :agency_id
and    year = :year;
