-- Work that is handed over. The timer does it, and nobody is asked for reach.

-- :one handover_next()
select   h.id, h.agency_id, h.from_id, h.to_id, h.document, h.after_id, h.after_visit_id, h.entered_by,
         h.is_stuck
from     handover h force index (planned)
where    h.state = 'planned'
order by h.id
limit    1;

-- :many handover_roles(account_id int)
select   r.role
from     account_role r
join     account a on a.id = r.account_id
where    r.account_id = :account_id
and      a.is_disabled = 0
limit    20;

-- What she holds or is assigned to, in the order of the matters.
-- :many handover_open(account_id int, after_id int)
-- no reach: the timer
select   x.casefile_id
from     (select c.id as casefile_id
          from   casefile c force index (holder)
          where  c.holder_id = :account_id
          and    c.is_open = 1
          and    c.id > :after_id
          union
          select s.casefile_id
          from   assignment s force index (account_id)
          join   casefile c on c.id = s.casefile_id and c.is_open = 1
          where  s.account_id = :account_id
          and    s.ended_at is null
          and    s.casefile_id > :after_id) x
order by x.casefile_id
limit    200;

-- :many handover_duties(casefile_id int, account_id int)
-- no reach: the timer, which holds the casefile's row
select   duty
from     assignment
where    casefile_id = :casefile_id
and      account_id = :account_id
and      ended_at is null
group by duty
order by duty
limit    20;

-- :exec handover_unassign(casefile_id int, account_id int)
update assignment
set    ended_at = :now
where  casefile_id = :casefile_id
and    account_id = :account_id
and    ended_at is null;

-- What was given to her by name.
-- :exec handover_unassign_named(casefile_id int, account_id int)
update assignment
set    ended_at = :now
where  casefile_id = :casefile_id
and    account_id = :account_id
and    duty in ('verifier', 'team_head')
and    ended_at is null;

-- Who administers an office, or one above it.
-- :many handover_admins(agency_id int)
select   a.id
from     agency_path x
join     account a on a.agency_id = x.ancestor_id and a.is_disabled = 0
join     account_role r on r.account_id = a.id and r.role = 'admin'
where    x.agency_id = :agency_id
order by x.depth, a.id
limit    20;

-- :exec handover_stick(id int)
update handover
set    is_stuck = 1
where  id = :id
and    state = 'planned';

-- :try handover_leave(handover_id int, casefile_id int, why text)
insert into handover_left
       (handover_id,  casefile_id,  why)
values (:handover_id, :casefile_id, :why);

-- Her visits that have not ended, or of which who came is still to be told.
-- :many handover_visits(agency_id int, account_id int, after_id int)
-- no reach: the timer
select   x.id
from     (select v.id
          from   visit v force index (due)
          where  v.agency_id = :agency_id
          and    v.due_on is not null
          and    v.successor_id is null
          and    coalesce(v.holder_id, v.receiver_id) = :account_id
          and    v.id > :after_id
          union all
          select v.id
          from   visit v force index (agency_state)
          where  v.agency_id = :agency_id
          and    v.state in ('open', 'paused')
          and    v.successor_id is null
          and    coalesce(v.holder_id, v.receiver_id) = :account_id
          and    v.id > :after_id
          union all
          select v.id
          from   visit v force index (taken_over)
          where  v.successor_id = :agency_id
          and    (v.due_on is not null or v.state in ('open', 'paused'))
          and    coalesce(v.holder_id, v.receiver_id) = :account_id
          and    v.id > :after_id) x
order by x.id
limit    200;

-- :exec handover_visit_step(id int, after_id int, moved int, stays int)
update handover
set    after_visit_id = :after_id, visits = visits + :moved, visits_left = visits_left + :stays
where  id = :id
and    state = 'planned';

-- :many handover_tasks(agency_id int, account_id int)
select   t.id
from     session_task t force index (doing)
where    t.to_agency_id = :agency_id
and      t.state = 'open'
and      t.doer_id = :account_id
order by t.due_on, t.id
limit    200;

-- :exec handover_step(id int, after_id int, moved int, tasks int)
update handover
set    after_id = :after_id, moved = moved + :moved, tasks = tasks + :tasks
where  id = :id
and    state = 'planned';

-- :exec handover_end(id int, state text)
update handover
set    state = :state, done_at = :now
where  id = :id
and    state = 'planned';
