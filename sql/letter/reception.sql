-- Papers of a visit, of an appointment and of a session of the head, with what they are filled from.

-- The same rights as the page of what it is of. What was written before a visit was sealed names
-- who came, and nobody sees it any more; of an appointment that denounces there is no paper.
-- :one reception_letter(id int)
select l.id, l.row_uid, l.visit_id, l.appointment_id, l.session_id, l.agency_id, l.template, l.event_seq, l.state, l.issued_on,
       l.number, l.content_sealed, lower(hex(l.digest)) as digest, l.store_id, l.made_at, l.made_by, l.version, 0 as before_it,
       coalesce(v.sealed, 0) as sealed, coalesce(s.took_on, s.held_on) as held_on,
       case when exists (select 1
                         from   event n
                         where  n.subject = 'A'
                         and    n.subject_id = l.appointment_id
                         and    n.seq > l.event_seq
                         and    n.act in ('move', 'confirm', 'turn_down', 'free', 'cancel')) then a.state end as slip_state,
       a.starts as now_starts, a.wanted_on as now_on
from   letter l
left join visit v on v.id = l.visit_id
left join appointment a on a.id = l.appointment_id
left join reception_session s on s.id = l.session_id
where  l.id = :id
and    l.casefile_id is null
and    (l.visit_id is null or :reach(v))
and    (l.appointment_id is null or (:reach(a) and a.sealed = 0))
and    (l.session_id is null or coalesce(s.successor_id, s.agency_id) = :me_agency_id)
and    not exists (select 1 from event e where e.subject = 'V' and e.subject_id = l.visit_id and e.act = 'seal' and e.seq > l.event_seq);

-- :one reception_visit(id int)
-- no reach: the letter was found with the reach of its visit
select   v.id, v.row_uid, v.day_no, v.visited_on, v.started_at, v.ended_at, v.kind, v.sealed, v.people, v.matter_sealed,
         v.demand_sealed, v.handed_sealed, v.opinion_sealed, v.settled_by, v.outcome, g.name as to_name, a.display_name as receiver
from     visit v
join     account a on a.id = v.receiver_id
left join agency g on g.id = v.to_agency_id
where    v.id = :id;

-- :many reception_people(visit_id int)
-- no reach: the letter was found with the reach of its visit
select   p.id, p.row_uid, p.role, p.party_kind, p.name_sealed, p.id_kind, p.id_number_sealed, p.phone_sealed, p.address_sealed,
         u.full_name as commune
from     party p force index (visit_id)
left join unit u on u.id = p.unit_id
where    p.visit_id = :visit_id
order by p.place_no
limit    60;

-- :one reception_appointment(id int)
-- no reach: the letter was found with the reach of its appointment
select   a.id, a.row_uid, a.wanted_on, a.starts, a.place, a.kind, a.name_sealed, a.message_sealed, s.leader
from     appointment a
left join reception_session s on s.id = a.session_id
where    a.id = :id
and      a.sealed = 0;

-- :one reception_session_of(id int)
-- no reach: the letter is of a session of the own agency
select   s.id, s.row_uid, s.held_on, coalesce(s.took_on, s.held_on) as took_on, s.starts, s.ends, s.leader, s.content,
         s.conclusion_sealed, p.name as place_name, p.address as place_address
from     reception_session s
join     reception_place p on p.id = s.place_id
where    s.id = :id;

-- :many reception_tasks(session_id int)
-- no reach: the letter is of a session of the own agency
select   t.id, t.row_uid, t.task_sealed, t.due_on, g.name as to_agency_name, a.display_name as who
from     session_task t force index (session_id)
join     agency g on g.id = t.to_agency_id
left join account a on a.id = t.doer_id
where    t.session_id = :session_id
order by t.id
limit    100;

-- Who signs for an office where no event says who did: its head; of minutes who wrote them.
-- :one reception_head(agency_id int)
select   a.display_name as signer, upper(a.title) as post
from     account a force index (agency_id)
join     account_role r on r.account_id = a.id and r.role = 'head'
where    a.agency_id = :agency_id
and      a.is_disabled = 0
order by a.id
limit    1;

-- :one reception_writer(id int)
select   a.display_name as signer, upper(a.title) as post
from     account a
where    a.id = :id;
