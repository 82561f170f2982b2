-- Papers that come later, originals that go back.

-- :one slip_last(casefile_id int, kind text)
-- no reach: the casefile is locked
select coalesce(max(place_no), 0) as place_no
from   slip
where  casefile_id = :casefile_id
and    kind = :kind;

-- :exec slip_insert(form, row_uid bytes, casefile_id int, kind text, place_no int, has_originals int, papers text)
-- no reach: the casefile is locked
insert into slip
       (row_uid,  casefile_id,  agency_id,     kind,  place_no,  handed_on,  how,  papers_sealed,  has_originals,
        made_by,        made_at)
values (:row_uid, :casefile_id, :me_agency_id, :kind, :place_no, :handed_on, :how, :papers_sealed, :has_originals,
        :me_account_id, :now);

-- :exec slip_originals(casefile_id int)
-- no reach: the casefile is locked
update petition
set    has_originals = 1
where  casefile_id = :casefile_id;

-- What may be handed over now: more papers while it is open, originals once it ended without being accepted.
-- :one slip_may(id int)
select c.is_open = 1 and c.is_secret = 0 and c.state <> 'waiting' as is_addition,
       c.is_open = 0 and c.agency_id = :me_agency_id and c.machine = 'petition' and c.accepted_on is null and p.has_originals = 1
       and not exists (select 1 from slip s where s.casefile_id = c.id and s.kind = 'returned') as is_return
from   casefile c
join   petition p on p.casefile_id = c.id
where  c.id = :id
and    :reach(c);

-- :many slips_of(casefile_id int)
-- no reach: the casefile was read within reach
select   s.id, s.kind, s.place_no, s.handed_on, s.how, s.has_originals, s.row_uid, s.papers_sealed
from     slip s
where    s.casefile_id = :casefile_id
order by s.id
limit    100;

-- :one slip_by_id(id int)
select s.id, s.row_uid, s.casefile_id, s.kind, s.place_no, s.handed_on, s.how, s.has_originals, s.papers_sealed, l.lookup_code,
       c.sealed, g.name as agency_name, g.address as agency_address, g.phone as agency_phone, a.display_name as receiver
from   slip s
join   casefile c on c.id = s.casefile_id
join   agency g on g.id = s.agency_id
join   account a on a.id = s.made_by
left join lookup l on l.casefile_id = c.id
where  s.id = :id
and    :reach(c);
