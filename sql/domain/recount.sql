-- Running terms counted again after the calendar changed.

-- A unit of work that began with the old calendar has ended by then.
-- :one recount_next()
select   x.id, x.day, x.source, x.account_id, a.agency_id, x.from_on, x.from_id, x.stage
from     calendar_change x force index (open)
left join account a on a.id = x.account_id
where    x.done_at is null
and      x.made_at <= date_sub(:now, interval 1 minute)
order by x.id
limit    1;

-- What a day can touch falls due on it or soon after.
-- :many recount_batch(from_on day, from_id int, until_on day)
-- no reach: the timer
select   t.id, coalesce(t.casefile_id, 0) as casefile_id, t.due_on, t.raw_on, t.started_on, r.unit
from     term_run t force index (due)
left join law_term r on r.term = t.term and r.variant = t.variant and r.valid_from = t.law_from
where    t.state = 'running'
and      t.due_on >= :from_on
and      t.due_on <= :until_on
and      (t.due_on > :from_on or t.id > :from_id)
order by t.due_on, t.id
limit    500;

-- :one recount_term(id int, casefile_id int)
-- no reach: the timer, which holds the casefile's row
select t.id, t.term, t.raw_on, t.due_on, t.started_on, t.out_days, t.extended, r.unit, r.length
from   term_run t
left join law_term r on r.term = t.term and r.variant = t.variant and r.valid_from = t.law_from
where  t.id = :id
and    t.casefile_id = :casefile_id
and    t.state = 'running';

-- Which visit, session or request for data a term is of.
-- :one recount_of(id int)
-- no reach: the timer
select visit_id, session_id, data_request_id
from   term_run
where  id = :id;

-- The same of what is no matter, under its lock.
-- :one recount_reception(id int)
-- no reach: the timer
select t.id, t.visit_id, t.session_id, t.data_request_id, t.term, t.raw_on, t.due_on, t.started_on, t.out_days, t.extended, r.unit, r.length
from   term_run t
left join law_term r on r.term = t.term and r.variant = t.variant and r.valid_from = t.law_from
where  t.id = :id
and    t.casefile_id is null
and    t.state = 'running'
lock in share mode;

-- :exec recount_move(id int, raw_on day, due_on day)
-- no reach: the timer
update term_run
set    raw_on = :raw_on, due_on = :due_on, remind_on = :today
where  id = :id;

-- Transfers that wait for an answer, likewise; their term is that of the day they were sent.
-- :many recount_transfers(from_on day, from_id int, until_on day)
-- no reach: the timer
select   t.id, t.from_casefile_id as casefile_id, t.due_on
from     transfer t force index (due)
where    t.state = 'sent'
and      t.due_on >= :from_on
and      t.due_on <= :until_on
and      (t.due_on > :from_on or t.id > :from_id)
order by t.due_on, t.id
limit    500;

-- :one recount_transfer(id int, casefile_id int)
-- no reach: the timer, which holds the casefile's row
select   t.id, r.term, t.due_on, t.sent_on as started_on, 0 as out_days, 0 as extended, r.unit,
         r.length
from     transfer t
join     law_term r on r.term = 'transfer_ack' and r.variant = '' and r.valid_from <= t.sent_on
                   and (r.valid_to is null or r.valid_to >= t.sent_on)
where    t.id = :id
and      t.from_casefile_id = :casefile_id
and      t.state = 'sent'
order by r.valid_from desc
limit    1;

-- 0: it was answered meanwhile.
-- :exec recount_move_transfer(id int, due_on day)
-- no reach: the timer, which holds the casefile's row
update transfer
set    due_on = :due_on, version = version + 1
where  id = :id
and    state = 'sent';

-- Counted with what moved, so that a run that is killed has not counted too few.
-- :exec recount_counted(id int)
update calendar_change
set    moved = moved + 1
where  id = :id;

-- :exec recount_reached(id int, from_on day, from_id int, stage int)
update calendar_change
set    from_on = :from_on, from_id = :from_id, stage = :stage
where  id = :id;

-- :exec recount_done(id int)
update calendar_change
set    done_at = :now
where  id = :id;

-- A day counts otherwise from now on. account_id null: the file of the law was loaded.
-- :exec recount_ask(day day, source text, account_id int)
insert into calendar_change
       (day,  source,  account_id,  made_at, from_on)
values (:day, :source, :account_id, :now,    :day);

-- What faulted an hour ago or longer.
-- :many recount_faulted()
-- no reach: the timer
select   f.casefile_id, f.item_id, f.stage, x.id, x.day, x.source, x.account_id, a.agency_id, x.from_on, x.from_id
from     tick_fault f force index (again)
join     calendar_change x on x.id = f.change_id
left join account a on a.id = x.account_id
where    f.what = 'recount'
and      f.last_at <= date_sub(:now, interval 1 hour)
order by f.last_at, f.id
limit    50;
