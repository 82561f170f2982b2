-- One matter, as the desks that work on it see it.

-- :one desk_head(id int)
select c.id, c.code, c.lookup_code, c.kind, c.state, c.level, c.field_code, f.name as field_name, c.received_on,
       c.accepted_on, c.decided_on, c.effective_on, c.due_on, datediff(c.due_on, :today) as days_left, c.is_complex,
       c.is_remote, c.sealed, h.display_name as holder, g.name as agency_name, c.version
from   casefile c
join   agency g on g.id = c.agency_id
left join account h on h.id = c.holder_id
left join law_field f on f.code = c.field_code and f.valid_to is null
where  c.id = :id
and    :reach(c);

-- :one desk_petition(id int)
select p.row_uid, p.channel, p.written_on, p.received_on, p.people, p.signers, p.subject_sealed, p.content_sealed,
       p.demand_sealed, p.handled_sealed, p.respondent_kind, p.respondent_sealed, p.decision_number, p.decision_on,
       case when c.kind = 'reflection' then p.is_name_hidden else 0 end as is_name_hidden
from   petition p
join   casefile c on c.id = p.casefile_id
where  c.id = :id
and    :reach(c);

-- :many desk_people(id int)
select   p.id, p.row_uid, p.role, p.party_kind, p.name_sealed, p.birth_sealed, p.id_kind, p.id_number_sealed,
         p.phone_sealed, p.address_sealed, u.full_name as commune, p.unit_id
from     party p
join     casefile c on c.id = p.casefile_id
left join unit u on u.id = p.unit_id
where    c.id = :id
and      :reach(c)
and      :reach(p)
order by p.place_no
limit    400;

-- :many desk_documents(id int)
select   d.id, d.row_uid, d.kind, d.name_sealed, d.type, d.size, d.scan, d.sealed, d.added_at, d.store_id
from     document d
join     casefile c on c.id = d.casefile_id
where    c.id = :id
and      :reach(c)
and      :reach(d)
order by d.id
limit    200;

-- :one desk_document(id int, store_id text)
select   d.id, d.row_uid, d.name_sealed, d.type, d.sealed, d.scan, d.store_id
from     document d
join     casefile c on c.id = d.casefile_id
where    c.id = :id
and      d.store_id = :store_id
and      :reach(c)
and      :reach(d);

-- :many desk_publications(id int)
select   p.id, p.number, p.title, p.published_on, p.state, p.withdrawn_on, p.withdrawn_why
from     publication p
join     casefile c on c.id = p.casefile_id
where    c.id = :id
and      :reach(c)
order by p.id;

-- :many desk_letters(id int)
select   l.id, l.template, l.state, l.number, l.issued_on, l.made_at, l.store_id
from     letter l
join     casefile c on c.id = l.casefile_id
where    c.id = :id
and      :reach(c)
and      :reach(l)
order by l.id desc
limit    100;
