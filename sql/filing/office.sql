-- Where a petition may be sent, and what the law says of it.

-- Is somebody there who opens what comes in?
-- :one office_find(id int)
select   g.id, g.name, g.address, g.phone, g.takes_denunciations,
         exists (select 1
                 from   account a
                 join   account_role r on r.account_id = a.id
                 where  a.agency_id = g.id
                 and    a.is_disabled = 0
                 and    r.role in ('clerk', 'receiver', 'handler')) as is_manned
from     agency g
where    g.id = :id
and      (g.valid_to is null or g.valid_to >= :today);

-- :many office_rules(kind text)
select   k.text, k.article
from     law_competence k
where    k.kind = :kind
and      k.situation is null
and      k.valid_from <= :today
and      (k.valid_to is null or k.valid_to >= :today)
order by k.place_no, k.code
limit    30;

-- :one office_unit(id int)
select u.full_name as name, p.full_name as province
from   unit u
left join unit p on p.id = u.parent_id
where  u.id = :id;

-- :one office_signs(channel text)
select needs_signature
from   law_channel
where  channel = :channel
and    valid_to is null
limit  1;
