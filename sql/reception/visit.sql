-- The register of the day and one visit.

-- :many desk_visits(visited_on day)
select   v.id, v.day_no, v.state, v.kind, v.sealed, v.people, v.is_repeat, v.started_at, v.outcome, v.row_uid, v.matter_sealed
from     visit v force index (register)
where    :reach(v)
and      v.agency_id = :me_agency_id
and      v.visited_on = :visited_on
order by v.day_no desc
limit    300;

-- :many desk_names(visited_on day)
select   v.id, p.row_uid, p.name_sealed
from     visit v force index (register)
join     party p on p.visit_id = v.id and p.place_no = 1
where    :reach(v)
and      v.agency_id = :me_agency_id
and      v.visited_on = :visited_on
order by v.day_no desc
limit    300;

-- :many desk_sessions(from_on day)
select   s.id, s.held_on, s.starts, s.ends, s.leader, s.content, s.state, s.moved_to, s.took_on, s.why, s.version, p.name as place_name,
         s.kind, s.held_by, s.is_late
from     reception_session s force index (agency_last)
join     reception_place p on p.id = s.place_id
where    s.agency_id = :me_agency_id
and      s.last_on >= :from_on
order by s.last_on, s.id
limit    60;

-- Sessions of an office that this one has succeeded, of which it is still to be said what became.
-- :many desk_sessions_before()
select   s.id, s.held_on, s.starts, s.ends, s.leader, s.content, s.state, s.moved_to, s.took_on, s.why, s.version, p.name as place_name,
         s.kind, s.held_by, s.is_late
from     reception_session s force index (taken_over)
join     reception_place p on p.id = s.place_id
where    s.successor_id = :me_agency_id
and      s.state in ('planned', 'moved')
order by s.last_on, s.id
limit    20;

-- Who is still to be told of the result, and what sessions are still to be summed up for those
-- whom they gave something to do; what is due first. Likewise of those that were taken over.
-- :many desk_waiting()
select   v.id, v.day_no, v.visited_on, v.kind, v.sealed, v.due_on, datediff(v.due_on, :today) as days_left
from     visit v force index (due)
where    :reach(v)
and      v.agency_id = :me_agency_id
and      v.due_on is not null
order by v.due_on, v.id
limit    30;

-- :many desk_taken_over()
select   v.id, v.day_no, v.visited_on, v.kind, v.sealed, v.due_on, datediff(v.due_on, :today) as days_left
from     visit v force index (taken_over)
where    :reach(v)
and      v.successor_id = :me_agency_id
and      v.due_on is not null
order by v.due_on, v.id
limit    30;

-- What is not ended, the oldest first: who is still to be called in again, and whom a day left open; likewise of
-- those that were taken over.
-- :many desk_left(state text, until day)
select   v.id, v.day_no, v.visited_on, v.state, v.kind, v.sealed, v.people, k.display_name as holder
from     visit v force index (agency_state)
join     account k on k.id = coalesce(v.holder_id, v.receiver_id)
where    :reach(v)
and      v.agency_id = :me_agency_id
and      v.state = :state
and      v.visited_on <= :until
and      v.successor_id is null
order by v.id
limit    30;

-- :many desk_left_before(state text, until day)
select   v.id, v.day_no, v.visited_on, v.state, v.kind, v.sealed, v.people, k.display_name as holder
from     visit v force index (state_taken_over)
join     account k on k.id = coalesce(v.holder_id, v.receiver_id)
where    :reach(v)
and      v.successor_id = :me_agency_id
and      v.state = :state
and      v.visited_on <= :until
order by v.id
limit    30;

-- Who came to these.
-- :many desk_left_names(state text, until day)
select   v.id, p.row_uid, p.name_sealed
from     visit v force index (agency_state)
join     party p on p.visit_id = v.id and p.place_no = 1
where    :reach(v)
and      v.agency_id = :me_agency_id
and      v.state = :state
and      v.visited_on <= :until
and      v.successor_id is null
order by v.id
limit    30;

-- :many desk_left_names_before(state text, until day)
select   v.id, p.row_uid, p.name_sealed
from     visit v force index (state_taken_over)
join     party p on p.visit_id = v.id and p.place_no = 1
where    :reach(v)
and      v.successor_id = :me_agency_id
and      v.state = :state
and      v.visited_on <= :until
order by v.id
limit    30;

-- Why they wait, the last pause of each first; of one that denounces it stays on its page.
-- :many desk_pauses()
select   v.id, e.row_uid, e.note_sealed
from     visit v force index (agency_state)
join     event e on e.subject = 'V' and e.subject_id = v.id and e.act = 'pause'
where    :reach(v)
and      v.agency_id = :me_agency_id
and      v.state = 'paused'
and      v.sealed = 0
and      v.successor_id is null
order by v.id, e.seq desc
limit    90;

-- :many desk_pauses_before()
select   v.id, e.row_uid, e.note_sealed
from     visit v force index (state_taken_over)
join     event e on e.subject = 'V' and e.subject_id = v.id and e.act = 'pause'
where    :reach(v)
and      v.successor_id = :me_agency_id
and      v.state = 'paused'
and      v.sealed = 0
order by v.id, e.seq desc
limit    90;

-- :many desk_unconcluded()
select   s.id, s.held_on, s.took_on, s.leader, s.notice_due_on as due_on, datediff(s.notice_due_on, :today) as days_left
from     reception_session s force index (notice_due)
where    s.agency_id = :me_agency_id
and      s.notice_due_on is not null
order by s.notice_due_on, s.id
limit    10;

-- :many desk_unconcluded_before()
select   s.id, s.held_on, s.took_on, s.leader, s.notice_due_on as due_on, datediff(s.notice_due_on, :today) as days_left
from     reception_session s force index (taken_over)
where    s.successor_id = :me_agency_id
and      s.notice_due_on is not null
order by s.last_on, s.id
limit    10;

-- :one visit_head(id int)
select v.id, v.row_uid, v.day_no, v.visited_on, v.state, v.started_at, v.ended_at, v.reception_kind, v.held_by, v.channel,
       v.is_group, v.people, v.is_repeat, v.kind, v.sealed, v.field_code, f.name as field_name, v.matter_sealed,
       v.demand_sealed, v.handed_sealed, v.opinion_sealed, v.settled_by, v.with_id, v.outcome, v.refusal, g.name as to_agency_name,
       u.id as urged_id, u.lookup_code as urged_code, a.display_name as receiver, k.display_name as holder, h.name as agency_name, v.event_seq,
       coalesce(v.successor_id, v.agency_id) <> :me_agency_id as is_before
from   visit v
join   account a on a.id = v.receiver_id
left join account k on k.id = v.holder_id
join   agency h on h.id = v.agency_id
left join agency g on g.id = v.to_agency_id
left join petition y on y.casefile_id = v.urged_id and :reach(y)
left join casefile u on u.id = y.casefile_id and :reach(u)
left join law_field f on f.code = v.field_code and f.valid_to is null
where  v.id = :id
and    :reach(v);

-- One whose people may be taken over into another visit.
-- :one visit_open_to_all(id int)
select v.id, v.row_uid, v.visited_on, v.people, v.reception_kind, v.held_by, v.channel, v.kind, v.field_code, v.matter_sealed
from   visit v
where  v.id = :id
and    v.sealed = 0
and    :reach(v);

-- :many visit_people(id int)
select   p.id, p.row_uid, p.role, p.party_kind, p.name_sealed, p.birth_sealed, p.id_kind, p.id_number_sealed, p.phone_sealed,
         p.address_sealed, u.full_name as commune
from     party p
join     visit v on v.id = p.visit_id
left join unit u on u.id = p.unit_id
where    v.id = :id
and      :reach(v)
order by p.place_no
limit    400;

-- Its papers; what was written before it was sealed names who came, and nobody sees it any more.
-- :many visit_letters(id int)
select   l.id, l.template, l.state, l.number, l.issued_on
from     letter l force index (visit_id)
join     visit v on v.id = l.visit_id
where    l.visit_id = :id
and      :reach(v)
and      not exists (select 1 from event e where e.subject = 'V' and e.subject_id = l.visit_id and e.act = 'seal' and e.seq > l.event_seq)
order by l.id desc
limit    30;

-- What it brought, but for a letter whose sender this reader is not told: the visit names her.
-- :many visit_petitions(id int)
select   c.id, c.lookup_code as code, c.kind, c.state, c.received_on, c.due_on, datediff(c.due_on, :today) as days_left
from     petition p
join     casefile c on c.id = p.casefile_id
where    p.visit_id = :id
and      :reach(c)
and      :reach(p)
order by c.id
limit    20;

-- Matters that were passed on from here to another office, where that can be urged: what it brought, or the first
-- visit of its matter did; by a number of who came, what else is hers.
-- :many visit_passed_on(id int, kind text, value bytes)
select   f.id, f.code, f.to_agency_id, f.agency_name
from     (select c.id, c.lookup_code as code, p.to_agency_id, g.name as agency_name
          from   petition p force index (visit_id)
          join   casefile c on c.id = p.casefile_id and c.machine = 'petition' and c.state = 'transferred'
          join   agency g on g.id = p.to_agency_id
          where  p.visit_id = :id
          and    c.agency_id = :me_agency_id
          and    :reach(c)
          and    :reach(p)
          union
          select c.id, c.lookup_code, p.to_agency_id, g.name
          from   visit v
          join   petition p force index (visit_id) on p.visit_id = v.again_of
          join   casefile c on c.id = p.casefile_id and c.machine = 'petition' and c.state = 'transferred'
          join   agency g on g.id = p.to_agency_id
          where  v.id = :id
          and    c.agency_id = :me_agency_id
          and    :reach(c)
          and    :reach(p)
          union
          select c.id, c.lookup_code, e.to_agency_id, g.name
          from   party_index i
          join   party a on a.id = i.party_id
          join   casefile c on c.id = a.casefile_id and c.machine = 'petition' and c.state = 'transferred'
          join   petition e on e.casefile_id = c.id
          join   agency g on g.id = e.to_agency_id
          where  i.kind = :kind
          and    i.value = :value
          and    c.agency_id = :me_agency_id
          and    :reach(c)
          and    :reach(a)) f
order by f.id desc
limit    20;

-- What a visit that ended with an appointment says for it; of one that denounces who came is not here.
-- :one visit_for_appointment(id int)
select v.id, v.row_uid, v.sealed, v.people, v.kind, v.matter_sealed
from   visit v
where  v.id = :id
and    v.outcome = 'appointment'
and    :reach(v);

-- Other matters of the same coming, whose first one is given.
-- :many visit_others(id int, first_id int)
select o.id, o.day_no, o.state, o.kind, o.row_uid, o.matter_sealed
from   visit o force index (with_id)
where  o.with_id = :first_id
and    o.id <> :id
and    :reach(o)
union all
select o.id, o.day_no, o.state, o.kind, o.row_uid, o.matter_sealed
from   visit o
where  o.id = :first_id
and    o.id <> :id
and    :reach(o)
order by id
limit  20;

-- Once, though one number may be the visitor's and a representative's.
-- :many visit_earlier(id int, kind text, value bytes)
select   distinct v.id, v.visited_on, v.day_no, v.kind, v.state, v.outcome, v.row_uid, v.matter_sealed
from     party_index i
join     party p on p.id = i.party_id
join     visit v on v.id = p.visit_id
where    i.kind = :kind
and      i.value = :value
and      v.id <> :id
and      :reach(v)
order by v.id desc
limit    10;

-- What came behind an event, without the notes.
-- :many visit_since(id int, seq int)
select   e.seq, e.at as done_at, e.event, nullif(e.to_state, e.from_state) as to_state, a.display_name as who
from     event e
join     visit v on v.id = e.subject_id
left join account a on a.id = e.account_id
where    e.subject = 'V'
and      e.subject_id = :id
and      e.seq > :seq
and      :reach(v)
order by e.seq
limit    20;

-- :many visit_events(id int)
select   e.seq, e.at, e.role, e.act, e.event, nullif(e.to_state, e.from_state) as to_state, e.document, e.detail, e.row_uid,
         e.note_sealed, a.display_name as who
from     event e
join     visit v on v.id = e.subject_id
left join account a on a.id = e.account_id
where    e.subject = 'V'
and      e.subject_id = :id
and      :reach(v)
order by e.seq desc
limit    60;
