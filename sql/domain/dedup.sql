-- What may be the same petition.

-- :many dedup_posting(key_hash int)
-- no reach: equality of keyed hashes; what is shown of a hit is decided in dedup_put
select   casefile_id
from     dedup_key
where    key_hash = :key_hash
order by casefile_id desc
limit    60;

-- :try dedup_insert(key_hash int, casefile_id int)
insert into dedup_key
       (key_hash,  casefile_id)
values (:key_hash, :casefile_id);

-- :exec dedup_delete(key_hash int, casefile_id int)
delete from dedup_key
where  key_hash = :key_hash
and    casefile_id = :casefile_id;

-- What was decided about a letter whose sender must not be found through another.
-- :exec dedup_link_delete(casefile_id int)
delete from dedup_link where casefile_id = :casefile_id;

-- :exec dedup_link_delete_earlier(earlier_id int)
delete from dedup_link where earlier_id = :earlier_id;

-- :one dedup_other(id int)
-- no reach: of another agency's matter only the agency, kind and state are shown
select c.id, c.kind, c.level, c.state, c.sealed, c.code, c.lookup_code, c.received_on, c.agency_id, c.joined_id, g.name as agency_name
from   casefile c
join   agency g on g.id = c.agency_id
where  c.id = :id;

-- :one dedup_mine(id int)
select c.id, p.row_uid, p.subject_sealed
from   casefile c
join   petition p on p.casefile_id = c.id
where  c.id = :id
and    :reach(c);

-- With which others it was compared, from whichever of the two.
-- :many dedup_decided(casefile_id int)
-- no reach: decisions about a casefile that was read within reach
select earlier_id as other_id
from   dedup_link
where  casefile_id = :casefile_id
union
select casefile_id as other_id
from   dedup_link
where  earlier_id = :casefile_id
limit  200;

-- :exec dedup_link_insert(casefile_id int, earlier_id int, relation text, score text, reasons text)
insert into dedup_link
       (casefile_id,  earlier_id,  relation,  score,  reasons,  decided_by,     decided_at)
values (:casefile_id, :earlier_id, :relation, :score, :reasons, :me_account_id, :now);
