-- Petitions passed from agency to agency.

-- :one transfer_to_me(id int)
-- no reach: the transfer is addressed to this agency
select t.id, t.kind, t.state, t.sent_on, t.due_on, datediff(t.due_on, :today) as days_left, t.letter_number, t.sealed,
       t.hop, g.name as agency_name, t.to_casefile_id
from   transfer t
join   agency g on g.id = t.from_agency_id
where  t.id = :id
and    t.to_agency_id = :me_agency_id;

-- :one transfer_locked(id int)
-- no reach: the transfer is addressed to this agency
select id, row_uid, state, from_casefile_id, sealed
from   transfer
where  id = :id
and    to_agency_id = :me_agency_id
for update;

-- What it says, while the agency has to answer; of a denunciation for who may read it.
-- :one transfer_petition(id int, is_head int)
-- no reach: the transfer is addressed to this agency
select p.row_uid, p.channel, p.written_on, p.people, p.signers, p.subject_sealed, p.content_sealed, p.demand_sealed,
       p.respondent_kind, p.respondent_sealed, p.decision_number, p.decision_on
from   transfer t
join   petition p on p.casefile_id = t.from_casefile_id
where  t.id = :id
and    t.to_agency_id = :me_agency_id
and    t.state = 'sent'
and    (t.sealed = 0 or :is_head = 1);

-- :many transfer_people(id int)
-- no reach: the transfer is addressed to this agency
select   a.row_uid, a.role, a.party_kind, a.name_sealed, a.address_sealed, u.full_name as commune
from     transfer t
join     party a on a.casefile_id = t.from_casefile_id
left join unit u on u.id = a.unit_id
where    t.id = :id
and      t.to_agency_id = :me_agency_id
and      t.state = 'sent'
and      t.sealed = 0
order by a.place_no
limit    400;

-- :exec transfer_answer(id int, state text, to_casefile_id int, ground text, row_uid bytes, note text, proper_agency_id int)
update transfer
set    state = :state, to_casefile_id = :to_casefile_id, ground = :ground, note_sealed = :note_sealed,
       proper_agency_id = :proper_agency_id, answered_on = :today, version = version + 1
where  id = :id
and    row_uid = :row_uid
and    state = 'sent';

-- :exec transfer_lookup(from_casefile_id int, to_casefile_id int)
update lookup
set    casefile_id = :to_casefile_id
where  casefile_id = :from_casefile_id;

-- Who sent a denunciation on has no more to do with it (domain.md 18.2, Q13); whose letter turns out to denounce is
-- assigned anew.
-- :exec transfer_unassign(casefile_id int)
update assignment
set    ended_at = :now
where  casefile_id = :casefile_id
and    ended_at is null;
