-- What was decided of two letters, from whichever of them: the last counts.

-- :one duplicate_decided(casefile_id int, earlier_id int)
-- no reach: both were read within reach
select   d.id, if(d.relation = '-', 'N', d.relation) as relation_decided, a.display_name as who, d.decided_at
from     (select id from dedup_link where casefile_id = :casefile_id and earlier_id = :earlier_id
          union all
          select id from dedup_link where casefile_id = :earlier_id and earlier_id = :casefile_id) p
join     dedup_link d on d.id = p.id
join     account a on a.id = d.decided_by
order by d.id desc
limit    1;

-- :one duplicate_decided_locked(casefile_id int, earlier_id int)
-- no reach: both are locked
select   id
from     dedup_link force index (casefile_id)      -- (casefile_id, earlier_id)
where   (casefile_id = :casefile_id and earlier_id = :earlier_id)
or      (casefile_id = :earlier_id and earlier_id = :casefile_id)
order by id desc
limit    1
for update;
