-- Work that somebody hands over: for herself codes and states, for who administers her office
-- numbers alone, and nothing of what is sealed.

-- :one handover_user(account_id int, administers int, national int)
select a.id, a.display_name, a.title as post, a.agency_id, g.name as agency_name, a.is_disabled
from   account a
join   agency g on g.id = a.agency_id
where  a.id = :account_id
and    (a.id = :me_account_id
        or :national = 1
        or :administers = 1
           and exists (select 1 from agency_path x where x.ancestor_id = :me_agency_id and x.agency_id = a.agency_id));

-- Counted to a thousand, which is more than anybody has.
-- :one handover_counts(account_id int, agency_id int)
-- no reach: who administers, numbers alone, nothing sealed
select (select count(*)
        from   (select c.id
                from   casefile c force index (holder)
                where  c.holder_id = :account_id
                and    c.is_open = 1
                and    c.sealed = 0
                union
                select s.casefile_id
                from   assignment s force index (account_id)
                join   casefile c on c.id = s.casefile_id and c.is_open = 1 and c.sealed = 0
                where  s.account_id = :account_id
                and    s.ended_at is null
                limit  1000) m) as matters,
       (select count(*)
        from   (select c.id
                from   casefile c force index (holder)
                where  c.holder_id = :account_id
                and    c.is_open = 1
                and    c.sealed = 0
                and    c.due_on < :today
                limit  1000) l) as late,
       (select count(*)
        from   (select t.id
                from   session_task t force index (doing)
                where  t.to_agency_id = :agency_id
                and    t.state = 'open'
                and    t.doer_id = :account_id
                limit  1000) t) as tasks,
       (select count(*)
        from   (select v.id
                from   visit v force index (due)
                where  v.agency_id = :agency_id
                and    v.due_on is not null
                and    v.successor_id is null
                and    v.sealed = 0
                and    coalesce(v.holder_id, v.receiver_id) = :account_id
                union all
                select v.id
                from   visit v force index (agency_state)
                where  v.agency_id = :agency_id
                and    v.state in ('open', 'paused')
                and    v.successor_id is null
                and    v.sealed = 0
                and    coalesce(v.holder_id, v.receiver_id) = :account_id
                union all
                select v.id
                from   visit v force index (taken_over)
                where  v.successor_id = :agency_id
                and    (v.due_on is not null or v.state in ('open', 'paused'))
                and    v.sealed = 0
                and    coalesce(v.holder_id, v.receiver_id) = :account_id
                limit  1000) v) as visits;

-- :many handover_matters()
-- no reach: her own work, codes alone, nothing sealed and nothing that she is barred from
select   x.id, x.code, x.lookup_code, x.kind, x.state, x.due_on, x.sealed
from     (select c.id, c.code, c.lookup_code, c.kind, c.state, c.due_on, c.sealed
          from   casefile c force index (holder)
          where  c.holder_id = :me_account_id
          and    c.is_open = 1
          and    c.sealed = 0
          union
          select c.id, c.code, c.lookup_code, c.kind, c.state, c.due_on, c.sealed
          from   assignment s force index (account_id)
          join   casefile c on c.id = s.casefile_id and c.is_open = 1 and c.sealed = 0
          where  s.account_id = :me_account_id
          and    s.ended_at is null) x
where    not exists (select 1 from barred b where b.casefile_id = x.id and b.account_id = :me_account_id)
order by x.due_on is null, x.due_on, x.id
limit    50;

-- Who could take it over.
-- :many handover_people(agency_id int, account_id int)
select   a.id, a.display_name, a.title
from     account a force index (agency_id)
where    a.agency_id = :agency_id
and      a.id <> :account_id
and      a.is_disabled = 0
and      exists (select 1
                 from   account_role r
                 where  r.account_id = a.id
                 and    r.role in (select o.role from account_role o where o.account_id = :account_id)
                 and    r.role not in ('admin', 'national', 'reader'))
order by a.display_name, a.id
limit    500;

-- :one handover_planned(account_id int)
select   id
from     handover force index (from_id)
where    from_id = :account_id
and      state = 'planned'
order by id desc
limit    1;

-- :many handover_before(account_id int)
select   h.id, b.display_name as to_name, h.document,
         case when h.is_stuck = 1 and h.state = 'done' and h.to_id <> :me_account_id then 'stuck' else h.state end as handover_state, h.entered_at
from     handover h force index (from_id)
join     account b on b.id = h.to_id
where    h.from_id = :account_id
order by h.id desc
limit    10;

-- :exec handover_insert(form, agency_id int, from_id int)
insert into handover
       (agency_id,  from_id,  to_id,  document,  entered_by,     entered_at)
values (:agency_id, :from_id, :to_id, :document, :me_account_id, :now);

-- That something sealed is left is not for the one to whom it goes: it may be about her.
-- :one handover_by_id(id int, administers int, national int)
select h.id, h.from_id, h.to_id, h.document,
       case when h.is_stuck = 1 and h.state = 'done' and h.to_id <> :me_account_id then 'stuck' else h.state end as handover_state,
       h.moved, h.visits as visits_moved, h.tasks as tasks_moved, h.visits_left, h.entered_at as given_at, h.done_at as finished_at,
       a.display_name as from_name, b.display_name as to_name, g.name as agency_name, e.display_name as entered_by_name
from   handover h
join   account a on a.id = h.from_id
join   account b on b.id = h.to_id
join   account e on e.id = h.entered_by
join   agency g on g.id = h.agency_id
where  h.id = :id
and    (h.from_id = :me_account_id
        or h.to_id = :me_account_id
        or :national = 1
        or :administers = 1
           and exists (select 1 from agency_path x where x.ancestor_id = :me_agency_id and x.agency_id = h.agency_id));

-- :one handover_left_count(handover_id int)
select count(*) as n
from   (select l.casefile_id
        from   handover_left l
        where  l.handover_id = :handover_id
        limit  1000) m;

-- For who handed it over alone: a barred one must not learn here that there is a matter.
-- :many handover_left_of(handover_id int)
-- no reach: what was hers, codes alone, nothing sealed and nothing that she is barred from
select   c.code, c.lookup_code, c.state, c.due_on, l.why as left_why
from     handover_left l
join     casefile c on c.id = l.casefile_id and c.sealed = 0
where    l.handover_id = :handover_id
and      not exists (select 1 from barred b where b.casefile_id = l.casefile_id and b.account_id = :me_account_id)
order by l.casefile_id
limit    200;
