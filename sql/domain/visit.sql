-- Visits.

-- :exec visit_insert(form, row_uid bytes, agency_id int, top_id int, day_no int, people int, is_group int, is_repeat int, sealed int, envelope_uid bytes, session_id int, with_id int, again_of int, matter text, demand text, handed text)
insert into visit
       (row_uid,  agency_id,  top_id,  state,  visited_on, day_no,  started_at, reception_kind,  held_by,  channel,
        is_group,  people,  is_repeat,  kind,  sealed,  envelope_uid,  field_code,  matter_sealed,  demand_sealed,
        handed_sealed,  settled_by,  session_id,  with_id,  again_of,  receiver_id)
values (:row_uid, :agency_id, :top_id, 'open', :today,     :day_no, :now,       :reception_kind, :held_by, :channel,
        :is_group, :people, :is_repeat, :kind, :sealed, :envelope_uid, :field_code, :matter_sealed, :demand_sealed,
        :handed_sealed, :settled_by, :session_id, :with_id, :again_of, :me_account_id);

-- :one visit_by_id_locked(id int)
select v.id, coalesce(v.successor_id, v.agency_id) as agency_id, coalesce(v.holder_id, v.receiver_id) as holder_id, v.state,
       v.kind, v.field_code, v.sealed, v.people, v.visited_on, v.due_on, v.version, v.event_seq, v.event_hash
from   visit v
where  v.id = :id
and    coalesce(v.successor_id, v.agency_id) = :me_agency_id
and    :reach(v)
for update;

-- :one visit_by_id_any(id int)
-- no reach: the letter that it brought is locked
select v.id, coalesce(v.successor_id, v.agency_id) as agency_id, coalesce(v.holder_id, v.receiver_id) as holder_id, v.state,
       v.kind, v.field_code, v.sealed, v.people, v.visited_on, v.due_on, v.version, v.event_seq, v.event_hash
from   visit v
where  v.id = :id
for update;

-- :exec visit_sealed(id int, envelope_uid bytes)
-- no reach: the row was locked through it
update visit
set    sealed = 1, kind = 'denunciation', envelope_uid = :envelope_uid, with_id = null, again_of = null, urged_id = null
where  id = :id;

-- What its papers say, and those of its appointments. What has no number goes.
-- :exec visit_unsaid(visit_id int)
-- no reach: the row was locked through it
update letter
set    content_sealed = null, store_id = null
where  visit_id = :visit_id;

-- :exec visit_undrafted(visit_id int)
-- no reach: the row was locked through it
delete from letter
where  visit_id = :visit_id
and    number is null;

-- The appointments that it came of, and that it ended with.
-- :many visit_appointments_of(visit_id int)
-- no reach: the row was locked through it
select a.id
from   appointment a force index (visit_id)
where  a.visit_id = :visit_id
union all
select a.id
from   appointment a force index (from_visit_id)
where  a.from_visit_id = :visit_id
limit  100;

-- :exec visit_slips_unsaid(appointment_id int)
-- no reach: the row of its visit was locked through it
update letter
set    content_sealed = null, store_id = null
where  appointment_id = :appointment_id;

-- :exec visit_slips_undrafted(appointment_id int)
-- no reach: the row of its visit was locked through it
delete from letter
where  appointment_id = :appointment_id
and    number is null;

-- Signed scans of those papers.
-- :many visit_scans(visit_id int)
-- no reach: the row was locked through it
select l.store_id
from   letter l force index (visit_id)
where  l.visit_id = :visit_id
and    l.store_id is not null
union all
select l.store_id
from   appointment a force index (visit_id)
join   letter l force index (appointment_id) on l.appointment_id = a.id
where  a.visit_id = :visit_id
and    l.store_id is not null
union all
select l.store_id
from   appointment a force index (from_visit_id)
join   letter l force index (appointment_id) on l.appointment_id = a.id
where  a.from_visit_id = :visit_id
and    l.store_id is not null
limit  100;

-- :exec visit_scan_gone(store_id text)
-- no reach: the row of its visit was locked through it
delete from document
where  store_id = :store_id
and    letter_id is not null;

-- What was brought together no longer leads to the one that is sealed.
-- :exec visit_parted(id int)
-- no reach: the row was locked through it
update visit
set    with_id = null
where  with_id = :id;

-- Those that came about its matter again: the first of them that is open stands for it now.
-- :one visit_next_of(id int)
-- no reach: the first visit is locked
select min(v.id) as id
from   visit v force index (again_of)
where  v.again_of = :id
and    v.sealed = 0;

-- :exec visit_again_of(id int, next_id int)
-- no reach: the first visit is locked
update visit
set    again_of = nullif(:next_id, id)
where  again_of = :id;

-- :exec visit_update(id int, state text, event_seq int, event_hash bytes, version int)
-- no reach: the row was locked through it
update visit
set    state = :state, event_seq = :event_seq, event_hash = :event_hash, version = version + 1
where  id = :id
and    version = :version;

-- To another office or person. Number and figures stay with the office that received.
-- :exec visit_passed(id int, agency_id int, holder_id int)
-- no reach: the row was locked by the timer
update visit
set    successor_id = nullif(:agency_id, agency_id), holder_id = nullif(:holder_id, receiver_id)
where  id = :id;

-- Is somebody kept from what it brought?
-- :one visit_barred(id int, account_id int)
-- no reach: the visit is locked, and nothing of its petitions is read but that
select p.visit_id
from   petition p force index (visit_id)
join   barred b on b.casefile_id = p.casefile_id and b.account_id = :account_id
where  p.visit_id = :id
limit  1;

-- :one visit_brought(id int)
-- no reach: whether it brought a petition, and nothing of that
select p.visit_id
from   petition p force index (visit_id)
where  p.visit_id = :id
limit  1;

-- :exec visit_started(id int, event_seq int, event_hash bytes)
-- no reach: the row has just been made
update visit
set    event_seq = :event_seq, event_hash = :event_hash
where  id = :id;

-- :exec visit_closed(form, id int, row_uid bytes, opinion text, urged_id int)
-- no reach: the row was locked through it
update visit
set    outcome = :outcome, opinion_sealed = :opinion_sealed, to_agency_id = :to_agency_id, urged_id = :urged_id, ended_at = :now
where  id = :id
and    row_uid = :row_uid;

-- :exec visit_refused(form, id int)
-- no reach: the row was locked through it
update visit
set    refusal = :refusal, outcome = 'refused', ended_at = :now
where  id = :id;

-- :one visit_uid(id int)
-- no reach: the row was locked through it
select row_uid from visit where id = :id;

-- Another matter of the same coming is not an earlier one.
-- :one visit_seen_before(kind text, value bytes, with_id int)
select v.id
from   party_index i
join   party p on p.id = i.party_id
join   visit v on v.id = p.visit_id
where  i.kind = :kind
and    i.value = :value
and    (:with_id is null or (v.id <> :with_id and (v.with_id is null or v.with_id <> :with_id)))
and    :reach(v)
limit  1;

-- The first visit of a matter that somebody comes about again, as the receiver says.
-- :one visit_same_matter(id int)
select coalesce(v.again_of, v.id) as id
from   visit v
where  v.id = :id
and    v.sealed = 0
and    :reach(v);

-- And where nobody says so: the same person, the same kind, the same field.
-- :one visit_like_before(index_kind text, value bytes, kind text, field_code text, with_id int)
select   coalesce(v.again_of, v.id) as id
from     party_index i
join     party p on p.id = i.party_id
join     visit v on v.id = p.visit_id
where    i.kind = :index_kind
and      i.value = :value
and      v.sealed = 0
and      v.kind = :kind
and      v.field_code = :field_code
and      (:with_id is null or (v.id <> :with_id and (v.with_id is null or v.with_id <> :with_id)))
and      :reach(v)
order by v.id desc
limit    1;

-- Columns 4 to 11, 13 to 20 and 22 to 29 of 01/TCD between two days (domain.md 12.3, 12.4): by whom
-- was received, receptions, people, matters received for the first time and again, and of these the
-- crowds. A matter counts once; as the first time where its first visit lies between the days. Who was
-- refused was not received: then the first visit is the one after that.
-- :many visit_tally(agency_id int, from_on day, until_on day)
-- no reach: numbers alone
select   case when v.reception_kind = 'regular' then 'regular' when v.held_by = 'delegate' then 'delegate' else 'head' end as received_by,
         count(*) as receptions,
         sum(v.people) as people,
         sum(v.id = f.id) as first_time,
         count(distinct case when f.visited_on < :from_on then f.id end) as again,
         sum(v.is_group) as crowds,
         coalesce(sum(case when v.is_group = 1 then v.people end), 0) as crowd_people,
         count(distinct case when v.is_group = 1 and f.visited_on >= :from_on then f.id end) as crowd_first_time,
         count(distinct case when v.is_group = 1 and f.visited_on < :from_on then f.id end) as crowd_again
from     visit v force index (register)
join     visit o on o.id = coalesce(v.again_of, v.id)
join     visit f on f.id = case when o.state <> 'refused' then o.id
                                else (select min(x.id) from visit x where x.again_of = o.id and x.state <> 'refused') end
where    v.agency_id = :agency_id
and      v.visited_on between :from_on and :until_on
and      v.state <> 'refused'
group by received_by;

-- The session of the head that is held today, where the visit says that it belongs to one.
-- :one visit_session_today(agency_id int, kind text)
select   s.id
from     reception_session s force index (agency_last)
where    s.agency_id = :agency_id
and      s.last_on = :today
and      s.kind = :kind
and      s.state <> 'cancelled'
order by s.id
limit    1;

-- The first matter of a coming, for another one of the same people.
-- :one visit_first_matter(id int)
select coalesce(v.with_id, v.id) as id
from   visit v
where  v.id = :id
and    v.sealed = 0
and    v.visited_on = :today
and    :reach(v);

-- Is who came still to be told of the result after this outcome?
-- :one visit_outcome_answers(outcome text)
select   o.outcome
from     law_outcome o
where    o.outcome = :outcome
and      o.starts_answer = 1
and      o.valid_from <= :today
and      (o.valid_to is null or o.valid_to >= :today)
order by o.valid_from desc
limit    1;

-- The visit that brought a petition, where who came is still to be told of the result.
-- :one visit_of_petition(casefile_id int)
-- no reach: the petition is locked
select p.visit_id
from   petition p
join   visit v on v.id = p.visit_id
where  p.casefile_id = :casefile_id
and    v.state = 'closed'
and    v.due_on is not null;

-- Did it bring a petition, and is what becomes of each of them decided? One that was joined to another,
-- returned or filed is not sorted any more either: nothing else would end the term.
-- :one visit_petitions_done(id int)
-- no reach: the visit is locked, and nothing of its petitions is read but that
select max(p.visit_id) as visit_id
from   petition p force index (visit_id)
join   casefile c on c.id = p.casefile_id
where  p.visit_id = :id
having count(*) > 0
and    sum(c.machine = 'petition' and c.state in ('received', 'classified', 'proposed', 'waiting', 'awaiting_signature', 'on_paper')) = 0;

-- Does this visit ask for a paper of this template?
-- :one visit_wants(id int, template text)
-- no reach: the row was locked through it
select   v.id
from     visit v
left join law_outcome o on o.outcome = v.outcome and o.valid_to is null
left join law_refusal f on f.refusal = v.refusal and f.valid_to is null
where    v.id = :id
and      case :template when 'visit_minutes' then v.sealed = 0
                        when 'denunciation_in_person' then v.sealed = 1
                        when 'receipt' then v.handed_sealed is not null
                        when 'visit_guide' then o.letter = 'visit_guide'
                        when 'visit_urge' then o.letter = 'urge_letter' and v.urged_id is null
                        when 'visit_refusal' then f.letter = 'visit_refusal'
                        else 1 end = 1
limit    1;
