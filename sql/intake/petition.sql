-- A letter at the intake desk.

-- :one petition_visit(id int)
select v.id, v.row_uid, v.kind, v.sealed, v.field_code, v.matter_sealed, v.demand_sealed
from   visit v
where  v.id = :id
and    coalesce(v.successor_id, v.agency_id) = :me_agency_id
and    :reach(v);

-- :one petition_visitor(id int)
select   p.row_uid, p.name_sealed, p.birth_sealed, p.id_kind, p.id_number_sealed, p.id_issued_sealed, p.phone_sealed,
         p.address_sealed, p.unit_id
from     party p
join     visit v on v.id = p.visit_id
where    v.id = :id
and      :reach(v)
order by p.place_no
limit    1;

-- :one petition_unit(id int)
select parent_id from unit where id = :id;

-- Where its first sender lives: its keys of likely duplicates were made with the province.
-- :one petition_place(casefile_id int)
-- no reach: the casefile was read within reach, and the province is shown to nobody
select   u.parent_id as province_id
from     party a
left join unit u on u.id = a.unit_id
where    a.casefile_id = :casefile_id
order by a.place_no
limit    1;

-- :one petition_letter(id int)
select p.channel, p.received_on, p.written_on, p.language, p.has_translation, p.is_signed, p.people, p.signers,
       p.representatives, p.has_originals, p.known_on, coalesce(g.name, p.forwarder) as forwarder, p.forwarder_number,
       case when :reach(p) then p.visit_id end as visit_id, c.version
from   petition p
join   casefile c on c.id = p.casefile_id
left join agency g on g.id = p.forwarder_agency_id
where  c.id = :id
and    :reach(c);

-- :one petition_proposal(id int)
select p.is_eligible, p.ineligible, p.is_competent, p.flags, p.missing, p.route_code, p.is_route_own, p.act, p.ground,
       g.name as to_agency_name, a.display_name as proposed_by_name, p.proposed_at, b.display_name as approved_by_name,
       p.approved_at, r.note as route_note, r.article as route_article
from   petition p
join   casefile c on c.id = p.casefile_id
left join agency g on g.id = p.to_agency_id
left join account a on a.id = p.proposed_by
left join account b on b.id = p.approved_by
-- several rows share a number: the one of this letter's kind and facts, tried in their order
left join law_route r on r.route = p.route_code and r.valid_to is null and r.act is not null
                     and r.kind in ('any', c.kind)
                     and (r.competent is null or r.competent = if(p.is_competent = 1, 'yes', 'no'))
                     and (r.eligible is null or r.eligible = if(p.is_eligible = 1, 'yes', 'no'))
                     and (r.flag is null or concat(' ', coalesce(p.flags, ''), ' ') like concat('% ', r.flag, ' %'))
where  c.id = :id
and    :reach(c)
order by r.place_no
limit  1;

-- :many petition_checklist(kind text)
select   code, question, required
from     law_eligibility
where    kind in ('any', :kind)
and      valid_from <= :today
and      (valid_to is null or valid_to >= :today)
order by place_no;

-- is_hers: she sent it herself, and her secret was shown to her.
-- :one petition_receipt(id int)
select   p.row_uid, c.id, l.lookup_code, c.kind, c.received_on, c.due_on, c.sealed, hex(substring(c.event_hash, 1, 8)) as chain,
         p.secret_sealed, p.channel, p.subject_sealed, p.has_originals, c.agency_id = :me_agency_id as is_mine, g.name as agency_name, g.address as agency_address, g.phone as agency_phone,
         exists (select 1 from event e
                 where e.subject = 'C' and e.subject_id = c.id and e.seq = 1 and e.account_id is null)
         and not exists (select 1 from event e
                         where e.subject = 'C' and e.subject_id = c.id and e.event = 'receipt_renewed') as is_hers
from     petition p
join     casefile c on c.id = p.casefile_id
join     lookup l on l.casefile_id = c.id
join     agency g on g.id = c.agency_id
where    c.id = :id
and      :reach(c);

-- :many petition_found(value bytes, kind text)
select   c.id, c.lookup_code as code, c.kind, c.state, c.received_on, c.due_on, datediff(c.due_on, :today) as days_left,
         p.row_uid, p.subject_sealed
from     party_index i
join     party a on a.id = i.party_id
join     casefile c on c.id = a.casefile_id
join     petition p on p.casefile_id = c.id
where    i.kind = :kind
and      i.value = :value
and      :reach(c)
and      :reach(a)
order by c.id desc
limit    50;

-- :one petition_of_code(code text)
select c.id, c.desk
from   casefile c
where  (c.lookup_code = :code or c.code = :code)
and    :reach(c);
