-- What was opened, by whom and why.

-- :exec opening_insert(form, casefile_id int, agency_id int, row_uid bytes, what text, store_id text, note text)
insert into identity_opened
       (row_uid,  casefile_id,  agency_id,  account_id,     opened_at, what,  store_id,  reason,  note_sealed)
values (:row_uid, :casefile_id, :agency_id, :me_account_id, :now,      :what, :store_id, :reason, :note_sealed);

-- Who settles reads who is protected: once a day, a person and a matter. It has no reason but that.
-- :exec opening_settler(casefile_id int, row_uid bytes, from_at instant)
insert into identity_opened
       (row_uid, casefile_id, agency_id, account_id, opened_at, what, reason)
select :row_uid, :casefile_id, :me_agency_id, :me_account_id, :now, 'protection', 'settles'
from   (select 1 as n) one
where  not exists (select 1
                   from   identity_opened o
                   where  o.account_id = :me_account_id
                   and    o.opened_at >= :from_at
                   and    o.casefile_id = :casefile_id
                   and    o.reason = 'settles');

-- That the settler has read is for the head's own list: it could say that somebody is protected.
-- :many opening_of_matter(casefile_id int)
select   o.opened_at, o.what, o.reason, o.row_uid, o.note_sealed, a.display_name as who
from     identity_opened o
join     account a on a.id = o.account_id
where    o.casefile_id = :casefile_id
and      o.reason <> 'settles'
order by o.id desc
limit    50;

-- :one opening_today(from_at instant)
select count(*) as n
from   identity_opened
where  account_id = :me_account_id
and    opened_at >= :from_at
and    reason <> 'settles';

-- :exec opening_access(what text, casefile_id int, request int)
insert into access
       (at,   account_id,     agency_id,     what,  object,     object_id,    request)
values (:now, :me_account_id, :me_agency_id, :what, 'casefile', :casefile_id, :request);
