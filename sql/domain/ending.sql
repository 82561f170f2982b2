-- The end of an office that its administrator recorded on its page.

-- Held before anything is counted: whoever gives the office a matter holds its row too, and waits.
-- :one ending_hold(agency_id int)
select version
from   agency
where  id = :agency_id
for update;

-- What somebody still waits for from an office, each up to a thousand: matters, letters passed on that
-- nobody has taken (of the newest thousand), letters on the way to it, visits, appointments, tasks, receptions to come.
-- :one ending_work(agency_id int)
-- no reach: numbers alone, for who administers the office and the timer
select (select count(*)
        from   (select c.id
                from   casefile c force index (agency_open)
                where  c.agency_id = :agency_id
                and    c.is_open = 1
                limit  1000) o) as matters,
       (select count(*)
        from   (select c.id
                from   casefile c force index (inbox_state)
                where  c.agency_id = :agency_id
                and    c.desk = 'intake'
                and    c.state = 'transferred'
                order by c.id desc
                limit  1000) o
        where  exists (select 1
                       from   transfer t
                       where  t.from_casefile_id = o.id
                       and    t.state = 'sent')) as passed_on,
       (select count(*)
        from   (select t.id
                from   transfer t force index (to_agency)
                where  t.to_agency_id = :agency_id
                and    t.state = 'sent'
                limit  1000) o) as on_the_way,
       (select count(*)
        from   ((select v.id
                 from   visit v force index (agency_state)
                 where  v.agency_id = :agency_id
                 and    v.state in ('open', 'paused')
                 and    v.successor_id is null
                 limit  1000)
                union
                (select v.id
                 from   visit v force index (due)
                 where  v.agency_id = :agency_id
                 and    v.due_on is not null
                 and    v.successor_id is null
                 limit  1000)
                union
                (select v.id
                 from   visit v force index (taken_over)
                 where  v.successor_id = :agency_id
                 and    v.due_on is not null
                 limit  1000)
                union
                (select v.id
                 from   visit v force index (taken_over)
                 where  v.successor_id = :agency_id
                 and    v.due_on is null
                 and    v.state in ('open', 'paused')
                 limit  1000)
                limit  1000) o) as visits,
       (select count(*)
        from   (select a.id
                from   appointment a force index (waiting)
                where  a.agency_id = :agency_id
                and    a.state in ('asked', 'moved', 'booked')
                and    a.wanted_on >= :today
                limit  1000) o) as appointments,
       (select count(*)
        from   ((select t.id
                 from   session_task t force index (followed)
                 where  t.agency_id = :agency_id
                 and    t.state = 'open'
                 limit  1000)
                union
                (select t.id
                 from   session_task t force index (doing)
                 where  t.to_agency_id = :agency_id
                 and    t.state = 'open'
                 limit  1000)
                limit  1000) o) as tasks,
       (select count(*)
        from   (select s.id
                from   reception_session s force index (agency_last)
                where  s.agency_id = :agency_id
                and    s.last_on >= :today
                and    s.state in ('planned', 'moved')
                limit  1000) o) as receptions,
       (select count(*)
        from   (select s.id
                from   reception_session s force index (notice_due)
                where  s.agency_id = :agency_id
                and    s.notice_due_on is not null
                and    s.successor_id is null
                union
                select s.id
                from   reception_session s force index (taken_over)
                where  s.successor_id = :agency_id
                and    s.notice_due_on is not null
                limit  1000) o) as conclusions,
       (select count(*)
        from   (select b.id
                from   breach b force index (agency_state)
                where  b.agency_id = :agency_id
                and    b.state = 'open'
                limit  1000) o) as breaches,
       (select count(*)
        from   (select d.id
                from   data_request d force index (asked)
                where  d.to_agency_id = :agency_id
                and    d.state = 'open'
                union
                select d.id
                from   data_request d force index (asking)
                where  d.agency_id = :agency_id
                and    d.state = 'open'
                limit  1000) o) as data_requests;

-- :one ending_below(parent_id int, ends_on day)
select count(*) as n
from   agency force index (agency_parent)
where  parent_id = :parent_id
and    (valid_to is null or valid_to > :ends_on);

-- Ends whose day is over; of several of one day those below first.
-- :many ending_due(until day, before instant)
select   g.id
from     agency g force index (ending)
where    g.ending_at <= :before
and      g.valid_to <= :until
order by g.valid_to, (select count(*) from agency_path x where x.agency_id = g.id) desc, g.id
limit    100;

-- :one ending_locked(agency_id int)
select valid_to as ends_on, successor_id, ending_by
from   agency
where  id = :agency_id
and    ending_at is not null
for update;

-- It is the end now, and nobody's plan any more.
-- :exec ending_over(agency_id int)
update agency
set    ending_at = null, ending_by = null
where  id = :agency_id;

-- :exec ending_undo(agency_id int)
update agency
set    valid_to = null, successor_id = null, ending_at = null, ending_by = null, version = version + 1
where  id = :agency_id;

-- :exec ending_undo_path(agency_id int)
update agency_path
set    valid_to = null
where  agency_id = :agency_id;

-- Who administers, where whoever recorded it is.
-- :many ending_told(account_id int)
select   distinct a.id
from     account m
join     account a force index (agency_id) on a.agency_id = m.agency_id and a.is_disabled = 0
join     account_role r on r.account_id = a.id and r.role in ('admin', 'national')
where    m.id = :account_id
order by a.id
limit    20;

-- Receptions that were held, and those of offices that it had followed, are read by its successor.
-- :exec ending_held(agency_id int, successor_id int)
update reception_session
set    successor_id = :successor_id, version = version + 1
where  agency_id = :agency_id
and    successor_id is null;

-- :exec ending_held_before(agency_id int, successor_id int)
update reception_session
set    successor_id = :successor_id, version = version + 1
where  successor_id = :agency_id;
