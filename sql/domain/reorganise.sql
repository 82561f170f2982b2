-- A reorganisation on its day. The timer does it, and nobody is asked for reach.

-- :one reorganise_next()
select   o.id, o.stage, o.from_on, o.document, o.entered_by, o.agency_id
from     reorganisation o force index (due)
where    o.state = 'planned'
and      o.from_on <= :today
order by o.from_on, o.id
limit    1;

-- :one reorganise_lock(id int)
select id, stage
from   reorganisation
where  id = :id
and    state = 'planned'
for update;

-- One row an office: what becomes of it, and its only successor, if it has one.
-- :many reorganise_offices(id int)
select   r.old_id, max(r.new_name) as new_name, max(r.new_id) as new_id, count(distinct r.new_id) as successors
from     reorganisation_row r
where    r.reorganisation_id = :id
group by r.old_id
order by r.old_id
limit    500;

-- :one reorganise_name(agency_id int)
select name, name_en
from   agency
where  id = :agency_id;

-- :try reorganise_old_name(agency_id int, valid_to day, name text, name_en text)
insert into agency_name
       (agency_id,  valid_to,  name,  name_en)
values (:agency_id, :valid_to, :name, :name_en);

-- :exec reorganise_rename(agency_id int, name text, fold text)
update agency
set    name = :name, name_en = null, fold = :fold, version = version + 1
where  id = :agency_id;

-- :exec reorganise_end(agency_id int, ends_on day, successor_id int)
update agency
set    valid_to = :ends_on, successor_id = :successor_id, version = version + 1
where  id = :agency_id
and    (valid_to is null or valid_to > :ends_on);

-- :exec reorganise_path_end(agency_id int, ends_on day)
update agency_path
set    valid_to = :ends_on
where  agency_id = :agency_id;

-- :exec reorganise_stage(id int, stage int, moved int)
update reorganisation
set    stage = :stage, moved = moved + :moved
where  id = :id;

-- :exec reorganise_done(id int)
update reorganisation
set    state = 'done', done_at = :now, version = version + 1
where  id = :id;

-- People of an office that ended, who are still there.
-- :many reorganise_people(id int)
select   a.id, r.new_id, r.accounts
from     reorganisation_row r
join     account a force index (agency_id) on a.agency_id = r.old_id
where    r.reorganisation_id = :id
and      r.new_id is not null
and      r.kind is null
and      r.field_code is null
and      r.unit_id is null
and      a.is_disabled = 0
limit    200;

-- :exec reorganise_person(account_id int, agency_id int)
update account
set    agency_id = :agency_id, version = version + 1
where  id = :account_id;

-- :exec reorganise_person_ends(account_id int)
update account
set    is_disabled = 1, version = version + 1
where  id = :account_id;

-- :exec reorganise_sessions(account_id int)
delete from session
where  account_id = :account_id;

-- Open matters of offices that ended.
-- :many reorganise_open(id int)
-- no reach: the timer
select   c.id as casefile_id
from     reorganisation_row r
join     casefile c force index (agency_open) on c.agency_id = r.old_id and c.is_open = 1
where    r.reorganisation_id = :id
and      r.new_id is not null
and      r.kind is null
and      r.field_code is null
and      r.unit_id is null
limit    200;

-- Letters passed on, for whose answer the office waits; decisions that are appealed against, unless the second body
-- has decided.
-- :many reorganise_waiting(id int)
-- no reach: the timer
select   c.id as casefile_id
from     reorganisation_row r
join     casefile c force index (inbox_state) on c.agency_id = r.old_id and c.desk = 'intake' and c.state in ('transferred', 'urged')
join     petition p on p.casefile_id = c.id and (c.state = 'transferred' or p.urged_id is not null)
where    r.reorganisation_id = :id
and      r.new_id is not null
and      r.kind is null
and      r.field_code is null
and      r.unit_id is null
union all
select   c.id
from     reorganisation_row r
join     casefile c force index (inbox_state) on c.agency_id = r.old_id and c.desk = 'settlement' and c.state = 'appealed'
where    r.reorganisation_id = :id
and      r.new_id is not null
and      r.kind is null
and      r.field_code is null
and      r.unit_id is null
and      not exists (select 1 from petition p join casefile o on o.id = p.casefile_id
                     where p.about_id = c.id and o.level = 2 and o.machine = 'complaint' and o.decided_on is not null)
limit    200;

-- Who takes a matter over: the first row of its office that fits.
-- :one reorganise_target(id int, old_id int, casefile_id int, kind text, field_code text)
-- no reach: the timer, which holds the casefile's row
select   r.new_id, g.top_id, o.name as old_name, g.name as new_name
from     reorganisation_row r
join     agency g on g.id = r.new_id
join     agency o on o.id = r.old_id
where    r.reorganisation_id = :id
and      r.old_id = :old_id
and      (r.kind is null or r.kind = :kind)
and      (r.field_code is null or :field_code = r.field_code or :field_code like concat(r.field_code, '.%'))
and      (r.unit_id is null
          or r.unit_id = (select p.unit_id from party p where p.casefile_id = :casefile_id order by p.place_no limit 1))
order by r.place_no
limit    1;

-- Who worked on it and did not come along has it no more.
-- :exec reorganise_unassign(casefile_id int, old_id int, new_id int)
update assignment s
join   account a on a.id = s.account_id
set    s.ended_at = :now
where  s.casefile_id = :casefile_id
and    s.ended_at is null
and    a.agency_id <> :new_id
and    (a.agency_id = :old_id or a.is_disabled = 1
        or exists (select 1 from reorganisation_row r where r.old_id = :old_id and r.new_id = a.agency_id));

-- :one reorganise_holds(account_id int, agency_id int)
select id from account where id = :account_id and agency_id = :agency_id and is_disabled = 0;

-- Transfers that wait for an office that ended.
-- :many reorganise_transfers(id int)
-- no reach: the timer
select   t.id, t.from_casefile_id, t.to_agency_id
from     reorganisation_row r
join     transfer t force index (to_agency) on t.to_agency_id = r.old_id and t.state = 'sent'
where    r.reorganisation_id = :id
and      r.new_id is not null
and      r.kind is null
and      r.field_code is null
and      r.unit_id is null
limit    200;

-- :exec reorganise_transfer(id int, old_id int, new_id int)
-- no reach: the timer, which holds the casefile's row
update transfer
set    to_agency_id = :new_id, version = version + 1
where  id = :id
and    to_agency_id = :old_id
and    state = 'sent';

-- Receptions from the day on, and their places.
-- :exec reorganise_receptions(old_id int, new_id int, top_id int, from_on day)
update reception_session
set    agency_id = :new_id, top_id = :top_id, version = version + 1
where  agency_id = :old_id
and    last_on >= :from_on
and    state in ('planned', 'moved')
limit  500;

-- What was held before stays in the figures of the office that held it; its successor goes on with it.
-- :exec reorganise_held(old_id int, new_id int, from_on day)
update reception_session
set    successor_id = :new_id, version = version + 1
where  agency_id = :old_id
and    last_on < :from_on
and    successor_id is null
limit  500;

-- :exec reorganise_held_before(old_id int, new_id int)
update reception_session
set    successor_id = :new_id, version = version + 1
where  successor_id = :old_id
limit  500;

-- :exec reorganise_places(old_id int, new_id int)
update reception_place
set    agency_id = :new_id, version = version + 1
where  agency_id = :old_id
and    valid_to is null
limit  500;

-- Visits that have not ended, or of which who came is still to be told; those that the office had
-- taken over itself, too.
-- :many reorganise_visits(id int)
-- no reach: the timer
select   v.id
from     reorganisation_row r
join     visit v force index (due) on v.agency_id = r.old_id and v.due_on is not null
where    r.reorganisation_id = :id
and      r.new_id is not null
and      r.kind is null
and      r.field_code is null
and      r.unit_id is null
and      v.successor_id is null
union all
select   v.id
from     reorganisation_row r
join     visit v force index (agency_state) on v.agency_id = r.old_id and v.state in ('open', 'paused')
where    r.reorganisation_id = :id
and      r.new_id is not null
and      r.kind is null
and      r.field_code is null
and      r.unit_id is null
and      v.successor_id is null
union all
select   v.id
from     reorganisation_row r
join     visit v force index (taken_over) on v.successor_id = r.old_id
where    r.reorganisation_id = :id
and      r.new_id is not null
and      r.kind is null
and      r.field_code is null
and      r.unit_id is null
and      (v.due_on is not null or v.state in ('open', 'paused'))
limit    200;

-- Who goes on with a visit: whoever has the petition that it brought, else as of a petition.
-- :one reorganise_visit_target(id int, old_id int, visit_id int, kind text, field_code text)
-- no reach: the timer, which holds the visit's row
select   r.new_id, g.top_id, o.name as old_name, g.name as new_name
from     reorganisation_row r
join     agency g on g.id = r.new_id
join     agency o on o.id = r.old_id
where    r.reorganisation_id = :id
and      r.old_id = :old_id
and      (exists (select 1
                  from   petition p
                  join   casefile c on c.id = p.casefile_id and c.agency_id = r.new_id
                  where  p.visit_id = :visit_id)
          or ((r.kind is null or r.kind = :kind)
              and (r.field_code is null or :field_code = r.field_code or :field_code like concat(r.field_code, '.%'))
              and (r.unit_id is null
                   or r.unit_id = (select q.unit_id from party q where q.visit_id = :visit_id order by q.place_no limit 1))))
order by exists (select 1
                 from   petition p
                 join   casefile c on c.id = p.casefile_id and c.agency_id = r.new_id
                 where  p.visit_id = :visit_id) desc, r.place_no
limit    1;

-- Tasks of sessions: what the office followed, and what it does.
-- :many reorganise_tasks(id int)
select   t.id
from     reorganisation_row r
join     session_task t force index (followed) on t.agency_id = r.old_id and t.state = 'open'
where    r.reorganisation_id = :id
and      r.new_id is not null
and      r.kind is null
and      r.field_code is null
and      r.unit_id is null
union
select   t.id
from     reorganisation_row r
join     session_task t force index (doing) on t.to_agency_id = r.old_id and t.state = 'open'
where    r.reorganisation_id = :id
and      r.new_id is not null
and      r.kind is null
and      r.field_code is null
and      r.unit_id is null
limit    200;

-- Appointments from the day on.
-- :many reorganise_appointments(id int, from_on day)
-- no reach: the timer
select   a.id
from     reorganisation_row r
join     appointment a force index (waiting) on a.agency_id = r.old_id and a.state in ('asked', 'moved', 'booked') and a.wanted_on >= :from_on
where    r.reorganisation_id = :id
and      r.new_id is not null
and      r.kind is null
and      r.field_code is null
and      r.unit_id is null
limit    200;

-- Incidents with personal data that are not closed.
-- :many reorganise_breaches(id int)
select   b.id
from     reorganisation_row r
join     breach b force index (agency_state) on b.agency_id = r.old_id and b.state = 'open'
where    r.reorganisation_id = :id
and      r.new_id is not null
and      r.kind is null
and      r.field_code is null
and      r.unit_id is null
limit    200;

-- Requests for data: what the office asks for, and what it is asked for.
-- :many reorganise_requests(id int)
select   d.id
from     reorganisation_row r
join     data_request d force index (asking) on d.agency_id = r.old_id and d.state = 'open'
where    r.reorganisation_id = :id
and      r.new_id is not null
and      r.kind is null
and      r.field_code is null
and      r.unit_id is null
union
select   d.id
from     reorganisation_row r
join     data_request d force index (asked) on d.to_agency_id = r.old_id and d.state = 'open'
where    r.reorganisation_id = :id
and      r.new_id is not null
and      r.kind is null
and      r.field_code is null
and      r.unit_id is null
limit    200;

-- :one reorganise_top(id int)
select coalesce(top_id, id) as top_id from agency where id = :id;
