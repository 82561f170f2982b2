-- Petitions passed from agency to agency.

-- Addressed to this agency, or what it was taken over as has come here since.
-- :one transfer_to_me(id int)
select t.id, t.kind, t.state, t.sent_on, t.due_on, datediff(t.due_on, :today) as days_left, t.letter_number, t.sealed,
       t.hop, g.name as agency_name, t.to_casefile_id, t.chain_id, t.urged_on, t.urge_number, t.replied_on, t.reply_number,
       t.version
from   transfer t
join   agency g on g.id = t.from_agency_id
where  t.id = :id
and    (t.to_agency_id = :me_agency_id
        or exists (select 1 from casefile c where c.id = t.to_casefile_id and :reach(c)));

-- What was done about it, newest last; who, of one's own office alone.
-- :many transfer_since(id int)
-- no reach: the transfer is addressed to this agency
select   e.at as done_at, e.event, if(e.agency_id = :me_agency_id, a.display_name, null) as who, g.name as agency_name
from     transfer t
join     event e on e.subject = 'C' and e.subject_id = t.from_casefile_id
left join account a on a.id = e.account_id
left join agency g on g.id = e.agency_id
where    t.id = :id
and      e.event in ('transfer_accepted', 'transfer_bounced', 'transfer_urged', 'reply_received')
order by e.seq desc
limit    3;

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
       p.respondent_kind, p.respondent_sealed, p.decision_number, p.decision_on,
       case when t.kind = 'reflection' then p.is_name_hidden else 0 end as is_name_hidden
from   transfer t
join   petition p on p.casefile_id = t.from_casefile_id
where  t.id = :id
and    t.to_agency_id = :me_agency_id
and    t.state = 'sent'
and    (t.sealed = 0 or :is_head = 1);

-- Who asked that her name is told to nobody but who handles it is named once it was accepted.
-- :many transfer_people(id int)
-- no reach: the transfer is addressed to this agency
select   a.row_uid, a.role, a.party_kind, a.name_sealed, a.address_sealed, u.full_name as commune
from     transfer t
join     petition q on q.casefile_id = t.from_casefile_id
join     party a on a.casefile_id = t.from_casefile_id
left join unit u on u.id = a.unit_id
where    t.id = :id
and      t.to_agency_id = :me_agency_id
and      t.state = 'sent'
and      t.sealed = 0
and      (q.is_name_hidden = 0 or t.kind <> 'reflection')
order by a.place_no
limit    400;

-- :exec transfer_answer(id int, state text, to_casefile_id int, ground text, article text, row_uid bytes, note text, proper_agency_id int)
update transfer
set    state = :state, to_casefile_id = :to_casefile_id, ground = :ground, article = :article, note_sealed = :note_sealed,
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

-- The whole way of a letter, for each of its stages: by the chain, or by a casefile that is one. What is said in words is
-- read by the two ends of a transfer alone.
-- :many transfer_chain(casefile_id int, chain_id int)
-- no reach: the casefile was read within reach, or the transfer is addressed to this agency
select   t.id, t.hop, f.name as from_name, g.name as agency_name, t.sent_on, t.state, t.due_on, t.answered_on, t.letter_number,
         t.ground, t.article, o.row_uid, o.note_sealed, o.reply_sealed, y.name as proper_name, t.urged_on, t.urges, t.urge_number, t.replied_on, t.reply_number,
         if(t.sealed = 0, n.state, null) as their_state, t.from_casefile_id = :casefile_id as is_from,
         :me_agency_id in (t.to_agency_id, coalesce(n.agency_id, 0)) as is_here
from     transfer t force index (chain)
join     agency f on f.id = t.from_agency_id
join     agency g on g.id = t.to_agency_id
left join transfer o on o.id = t.id and :me_agency_id in (o.from_agency_id, o.to_agency_id)
left join casefile n on n.id = t.to_casefile_id
left join agency y on y.id = t.proper_agency_id
where    t.chain_id = coalesce(:chain_id, (select x.chain_id from transfer x where x.to_casefile_id = :casefile_id), :casefile_id)
order by t.id
limit    20;

-- Which stage of which chain a casefile is: 0 and itself, where it came from the sender.
-- :one transfer_stage(casefile_id int)
-- no reach: the casefile is locked, or was read within reach
select coalesce(max(hop), 0) as hop, coalesce(max(chain_id), :casefile_id) as chain_id
from   transfer
where  to_casefile_id = :casefile_id;

-- The nearest body above all agencies that have had the letter, and this one.
-- :one transfer_superior_of(chain_id int, agency_id int)
-- no reach: gives an agency
select   x.ancestor_id as id, g.kind
from     (select from_agency_id as agency_id from transfer where chain_id = :chain_id and state = 'accepted'
          union select :agency_id) s
join     agency_path x on x.agency_id = s.agency_id
join     agency g on g.id = x.ancestor_id
group by x.ancestor_id, g.kind
having   count(distinct x.agency_id)
         = (select count(distinct h.from_agency_id) from transfer h
            where h.chain_id = :chain_id and h.state = 'accepted' and h.from_agency_id <> :agency_id) + 1
order by sum(x.depth), x.ancestor_id
limit    1;

-- :one transfer_inspectorate()
select id from agency where kind = 'gov_inspectorate' and valid_to is null order by id limit 1;

-- The transfer that a casefile waits for.
-- :one transfer_last(from_casefile_id int)
-- no reach: the casefile is locked, or was read within reach
select   id, row_uid, state, due_on, answered_on, replied_on, to_casefile_id
from     transfer
where    from_casefile_id = :from_casefile_id
order by id desc
limit    1;

-- :exec transfer_urged(id int, number text)
update transfer
set    urged_on = :today, urges = urges + 1, urge_number = :number, version = version + 1
where  id = :id;

-- :exec transfer_replied(id int, number text, row_uid bytes, reply text)
update transfer
set    replied_on = :today, reply_number = :number, reply_sealed = :reply_sealed, version = version + 1
where  id = :id
and    row_uid = :row_uid;

-- :one transfer_taken(id int)
select t.id, t.from_casefile_id, t.to_casefile_id, t.replied_on
from   transfer t
join   casefile c on c.id = t.to_casefile_id
where  t.id = :id
and    t.state = 'accepted'
and    (t.to_agency_id = :me_agency_id or c.agency_id = :me_agency_id and :reach(c))
for update;
