-- When and where the office receives.

-- :many schedule_places()
select   id, name, address, hours, phone
from     reception_place
where    agency_id = :me_agency_id
and      valid_to is null
order by id
limit    20;

-- :one schedule_place(id int)
select id, agency_id from reception_place where id = :id and agency_id = :me_agency_id and valid_to is null;

-- :exec schedule_place_insert(form)
insert into reception_place
       (agency_id,     name,  address,        hours,  phone,        valid_from)
values (:me_agency_id, :name, :place_address, :hours, :place_phone, :today);

-- :exec schedule_session_insert(form, is_late int)
insert into reception_session
       (place_id,  agency_id,     top_id,     held_on,  starts,  ends,  kind,          held_by,          channel,  unscheduled_ground,
        leader,  content,  posted_on, is_late)
values (:place_id, :me_agency_id, :me_top_id, :held_on, :starts, :ends, :session_kind, :session_held_by, :channel, :unscheduled_ground,
        :leader, :content, :today,    :is_late);

-- :one schedule_session(id int)
select s.id, s.held_on, s.starts, s.ends, s.kind, s.held_by, s.channel, s.unscheduled_ground, s.leader, s.content, s.state, s.moved_to,
       s.took_on, s.why, s.posted_on, s.is_late, s.concluded_on, s.version, p.name as place_name, p.address as place_address
from   reception_session s
join   reception_place p on p.id = s.place_id
where  s.id = :id
and    coalesce(s.successor_id, s.agency_id) = :me_agency_id;

-- :one schedule_conclusion(id int)
select s.row_uid, s.conclusion_sealed
from   reception_session s
where  s.id = :id
and    coalesce(s.successor_id, s.agency_id) = :me_agency_id
and    s.row_uid is not null;

-- :exec schedule_session_change(form, id int, moved_to day, took_on day, is_late int)
update reception_session
set    state = :session_state, moved_to = coalesce(:moved_to, moved_to), took_on = :took_on,
       held_by = coalesce(:session_held_by, held_by), why = coalesce(:why, why), is_late = :is_late, version = version + 1
where  id = :id
and    coalesce(successor_id, agency_id) = :me_agency_id
and    version = :version - 1;

-- :exec schedule_session_conclude(id int, row_uid bytes, conclusion text, version int)
update reception_session
set    row_uid = :row_uid, conclusion_sealed = :conclusion_sealed, concluded_on = coalesce(concluded_on, :today),
       version = version + 1
where  id = :id
and    coalesce(successor_id, agency_id) = :me_agency_id
and    version = :version - 1;

-- :many session_letters(session_id int)
-- no reach: sessions are the agency's, and the caller has asked for hers
select   l.id, l.template, l.state, l.number, l.issued_on
from     letter l force index (session_id)
where    l.session_id = :session_id
order by l.id desc
limit    30;

-- Who came to it.
-- :many session_visits(session_id int)
select   v.id, v.day_no, v.visited_on, v.state, v.kind, v.sealed, v.people, v.outcome, v.row_uid, v.matter_sealed
from     visit v force index (session_id)
where    v.session_id = :session_id
and      :reach(v)
order by v.id
limit    200;

-- :one session_visited(session_id int)
-- no reach: whether anybody came, and nothing of them
select v.id
from   visit v force index (session_id)
where  v.session_id = :session_id
limit  1;

-- Those of a session that the caller has found.
-- :many session_tasks(session_id int)
select   t.id, t.row_uid, t.task_sealed, t.task_result_sealed, t.due_on, datediff(t.due_on, :today) as days_left, t.state,
         t.done_on, g.name as to_agency_name, a.display_name as who
from     session_task t force index (session_id)
join     agency g on g.id = t.to_agency_id
left join account a on a.id = t.doer_id
where    t.session_id = :session_id
order by t.id
limit    100;

-- What the sessions of this office gave to others and to its own people, what is late first.
-- :many tasks_followed(state text)
select   t.id, t.row_uid, t.task_sealed, t.due_on, datediff(t.due_on, :today) as days_left, t.state, t.done_on,
         g.name as to_agency_name, a.display_name as who, s.held_on, s.leader
from     session_task t force index (followed)
join     reception_session s on s.id = t.session_id
join     agency g on g.id = t.to_agency_id
left join account a on a.id = t.doer_id
where    t.agency_id = :me_agency_id
and      t.state = :state
order by t.due_on, t.id
limit    200;

-- What sessions elsewhere gave to this office.
-- :many tasks_given()
select   t.id, t.row_uid, t.task_sealed, t.due_on, datediff(t.due_on, :today) as days_left, t.state, t.done_on,
         g.name as agency_name, s.held_on, s.leader
from     session_task t force index (doing)
join     reception_session s on s.id = t.session_id
join     agency g on g.id = t.agency_id
where    t.to_agency_id = :me_agency_id
and      t.agency_id <> :me_agency_id
and      t.state = 'open'
order by t.due_on, t.id
limit    200;

-- :one task_by_id(id int)
select t.id, t.row_uid, t.task_sealed, t.due_on, datediff(t.due_on, :today) as days_left, t.state, t.version,
       f.name as giving_agency_name, g.name as doing_agency_name, a.display_name as who, s.held_on, s.leader, t.done_on,
       t.task_result_sealed, d.display_name as done_by_name
from   session_task t
join   reception_session s on s.id = t.session_id
join   agency f on f.id = t.agency_id
join   agency g on g.id = t.to_agency_id
left join account a on a.id = t.doer_id
left join account d on d.id = t.done_by
where  t.id = :id
and    (t.agency_id = :me_agency_id or t.to_agency_id = :me_agency_id);

-- :many task_events(id int)
-- no reach: tasks are of the agency that follows or does them
select   e.seq, e.at, e.role, e.event, e.document, e.detail, u.display_name as who
from     event e
join     session_task t on t.id = e.subject_id
left join account u on u.id = e.account_id
where    e.subject = 'T'
and      e.subject_id = :id
and      (t.agency_id = :me_agency_id or t.to_agency_id = :me_agency_id)
order by e.seq desc
limit    60;

-- Who gives out the work of an agency.
-- :many task_told(agency_id int)
select   a.id
from     account a force index (agency_id)
where    a.agency_id = :agency_id
and      a.is_disabled = 0
and      exists (select 1 from account_role r where r.account_id = a.id and r.role in ('head', 'leader', 'clerk') limit 1)
order by a.id
limit    20;

-- :many session_people()
select   id, display_name as name
from     account
where    agency_id = :me_agency_id
and      is_disabled = 0
order by id
limit    200;
