-- One envelope, for who is assigned to its matter.

-- :one envelope_matter(id int)
select c.id, c.code, c.lookup_code, c.state, c.received_on, c.envelope_uid, c.is_open, c.desk, c.version
from   casefile c
where  c.id = :id
and    c.agency_id = :me_agency_id
and    c.sealed = 1
and    :reach(c);

-- :one envelope_find(envelope_uid bytes)
select envelope_uid, envelope
from   kntc_sealed.denouncer
where  envelope_uid = :envelope_uid;

-- Who stood there before she was corrected, the last first.
-- :many envelope_earlier(casefile_id int)
-- no reach: the casefile was read within reach
select   n.envelope_uid, n.envelope
from     correction k
join     kntc_sealed.denouncer n on n.envelope_uid = k.envelope_uid
where    k.casefile_id = :casefile_id
order by k.id desc
limit    3;

-- :many envelope_papers(id int)
select   d.kind, d.type, d.size, d.scan, d.added_at, d.store_id
from     document d
join     casefile c on c.id = d.casefile_id
where    c.id = :id
and      d.sealed = 1
and      :reach(c)
order by d.id
limit    200;
