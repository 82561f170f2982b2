-- What was decided of two letters, from whichever of them: the last counts. That they are of one sender tells who
-- sent either to whoever is told who sent the other: what was decided is for who is told of both (:reach of petition).

-- :one duplicate_decided(casefile_id int, earlier_id int)
select   d.id, if(d.relation = '-', 'N', d.relation) as relation_decided, a.display_name as who, d.decided_at
from     (select id from dedup_link where casefile_id = :casefile_id and earlier_id = :earlier_id
          union all
          select id from dedup_link where casefile_id = :earlier_id and earlier_id = :casefile_id) p
join     dedup_link d on d.id = p.id
join     petition f on f.casefile_id = d.casefile_id
join     petition g on g.casefile_id = d.earlier_id
join     account a on a.id = d.decided_by
where    :reach(f)
and      :reach(g)
order by d.id desc
limit    1;

-- With which letters of the office it was compared, and what was decided last of each.
-- :many duplicate_pairs(casefile_id int)
select   c.id, c.lookup_code, c.state, if(d.relation = '-', 'N', d.relation) as relation_decided,
         a.display_name as who, d.decided_at
from     (select   max(b.id) as id, b.other_id
          from     (select id, earlier_id as other_id from dedup_link where casefile_id = :casefile_id
                    union all
                    select id, casefile_id as other_id from dedup_link where earlier_id = :casefile_id) b
          group by b.other_id) p
join     dedup_link d on d.id = p.id
join     casefile c on c.id = p.other_id
join     petition f on f.casefile_id = d.casefile_id
join     petition g on g.casefile_id = d.earlier_id
join     account a on a.id = d.decided_by
where    :reach(c)
and      :reach(f)
and      :reach(g)
order by d.id desc
limit    20;

-- :one duplicate_decided_locked(casefile_id int, earlier_id int)
-- no reach: both are locked
select   id
from     dedup_link force index (casefile_id)      -- (casefile_id, earlier_id)
where   (casefile_id = :casefile_id and earlier_id = :earlier_id)
or      (casefile_id = :earlier_id and earlier_id = :casefile_id)
order by id desc
limit    1
for update;
