-- What a denunciation that was passed on is accompanied by: who denounced, apart from the open part.

-- :one annex_received(id int)
-- no reach: the casefile was read within reach
select t.letter_number, t.sent_on, f.name as from_name, g.name as to_name
from   transfer t
join   agency f on f.id = t.from_agency_id
join   agency g on g.id = t.to_agency_id
where  t.to_casefile_id = :id
and    t.sealed = 1;

-- :one annex_sent(id int)
-- no reach: the casefile was read within reach
select   t.letter_number, t.sent_on, f.name as from_name, g.name as to_name
from     transfer t
join     agency f on f.id = t.from_agency_id
join     agency g on g.id = t.to_agency_id
where    t.from_casefile_id = :id
and      t.sealed = 1
and      t.state in ('sent', 'accepted')
order by t.id desc
limit    1;
