-- Visits.

-- :exec visit_insert(form, row_uid bytes, agency_id int, top_id int, day_no int, people int, is_group int, is_repeat int, sealed int, envelope_uid bytes, matter text, demand text, handed text)
insert into visit
       (row_uid,  agency_id,  top_id,  state,  visited_on, day_no,  started_at, reception_kind,  held_by,  channel,
        is_group,  people,  is_repeat,  kind,  sealed,  envelope_uid,  field_code,  matter_sealed,  demand_sealed,
        handed_sealed,  settled_by,  receiver_id)
values (:row_uid, :agency_id, :top_id, 'open', :today,     :day_no, :now,       :reception_kind, :held_by, :channel,
        :is_group, :people, :is_repeat, :kind, :sealed, :envelope_uid, :field_code, :matter_sealed, :demand_sealed,
        :handed_sealed, :settled_by, :me_account_id);

-- :one visit_by_id_locked(id int)
select v.id, v.agency_id, v.state, v.kind, v.field_code, v.sealed, v.people, v.visited_on, v.version, v.event_seq,
       v.event_hash
from   visit v
where  v.id = :id
and    :reach(v)
for update;

-- :one visit_by_id_any(id int)
-- no reach: the letter that it brought is locked
select v.id, v.agency_id, v.state, v.kind, v.field_code, v.sealed, v.people, v.visited_on, v.version, v.event_seq,
       v.event_hash
from   visit v
where  v.id = :id
for update;

-- :exec visit_sealed(id int, envelope_uid bytes)
-- no reach: the row was locked through it
update visit
set    sealed = 1, kind = 'denunciation', envelope_uid = :envelope_uid
where  id = :id;

-- :exec visit_update(id int, state text, event_seq int, event_hash bytes, version int)
-- no reach: the row was locked through it
update visit
set    state = :state, event_seq = :event_seq, event_hash = :event_hash, version = version + 1
where  id = :id
and    version = :version;

-- :exec visit_started(id int, event_seq int, event_hash bytes)
-- no reach: the row has just been made
update visit
set    event_seq = :event_seq, event_hash = :event_hash
where  id = :id;

-- :exec visit_closed(form, id int, row_uid bytes, opinion text)
-- no reach: the row was locked through it
update visit
set    outcome = :outcome, opinion_sealed = :opinion_sealed, to_agency_id = :to_agency_id, ended_at = :now
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

-- :one visit_seen_before(kind text, value bytes)
select v.id
from   party_index i
join   party p on p.id = i.party_id
join   visit v on v.id = p.visit_id
where  i.kind = :kind
and    i.value = :value
and    :reach(v)
limit  1;
