-- The scan of a sealed letter, for who is assigned to its matter.

-- :one scan_paper(id int, store_id text)
select d.kind, d.type, d.size, d.scan, d.added_at, d.store_id
from   document d
join   casefile c on c.id = d.casefile_id
where  c.id = :id
and    c.agency_id = :me_agency_id
and    d.store_id = :store_id
and    d.sealed = 1
and    :reach(c);

-- Where the key of a paper lies that came with the letter.
-- :many scan_letters(store_id text)
-- no reach: the paper was found with reach before
select   n.envelope_uid, n.envelope
from     document d
join     casefile c on c.id = d.casefile_id
join     kntc_sealed.denouncer n on n.envelope_uid = c.envelope_uid
where    d.store_id = :store_id
order by d.id
limit    20;

-- Who sent it was corrected since: the key stays where it was.
-- :many scan_corrected(store_id text)
-- no reach: the paper was found with reach before
select   n.envelope_uid, n.envelope
from     document d
join     correction k on k.casefile_id = d.casefile_id
join     kntc_sealed.denouncer n on n.envelope_uid = k.envelope_uid
where    d.store_id = :store_id
order by k.id
limit    20;

-- And of one that came later.
-- :many scan_own(store_id text)
-- no reach: the paper was found with reach before
select   n.envelope_uid, n.envelope
from     document d
join     kntc_sealed.denouncer n on n.envelope_uid = d.row_uid
where    d.store_id = :store_id
order by d.id
limit    20;
