-- One envelope, for who is assigned to its matter.

-- :one envelope_matter(id int)
select c.id, c.code, c.lookup_code, c.state, c.received_on, c.envelope_uid, c.is_open, c.version
from   casefile c
where  c.id = :id
and    c.sealed = 1
and    :reach(c);

-- :one envelope_find(envelope_uid bytes)
select envelope
from   kntc_sealed.denouncer
where  envelope_uid = :envelope_uid;

-- :exec envelope_opened(form, casefile_id int, row_uid bytes, note text)
insert into identity_opened
       (row_uid,  casefile_id,  account_id,     opened_at, reason,  note_sealed)
values (:row_uid, :casefile_id, :me_account_id, :now,      :reason, :note_sealed);

-- :many envelope_openings(casefile_id int)
select   o.opened_at, o.reason, o.row_uid, o.note_sealed, a.display_name as who
from     identity_opened o
join     account a on a.id = o.account_id
where    o.casefile_id = :casefile_id
order by o.id desc
limit    50;

-- :one envelope_today(from_at instant)
select count(*) as n
from   identity_opened
where  account_id = :me_account_id
and    opened_at >= :from_at;

-- :exec envelope_access(what text, casefile_id int, request int)
insert into access
       (at,   account_id,     agency_id,     what,  object,     object_id,    request)
values (:now, :me_account_id, :me_agency_id, :what, 'casefile', :casefile_id, :request);
