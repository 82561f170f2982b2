-- What lists of several desks ask.

-- Offices that ended and whose closed matters this one reads.
-- :many worklist_before()
select   g.id, g.name, b.from_on
from     agency_before b
join     agency g on g.id = b.predecessor_id
where    b.successor_id = :me_agency_id
and      b.from_on <= :today
order by g.id
limit    100;
