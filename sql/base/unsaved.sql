-- What was typed into a form and could not be saved.

-- :one unsaved_number(account_id int)
select count(*) as n
from   unsaved
where  account_id = :account_id;

-- A newer one of the same form replaces it.
-- :exec unsaved_insert(account_id int, path text, row_uid bytes, typed bytes)
insert into unsaved
       (account_id,  path,  row_uid,  typed,  made_at)
values (:account_id, :path, :row_uid, :typed, :now)
on duplicate key update
       row_uid = values(row_uid), typed = values(typed), made_at = values(made_at);

-- :one unsaved_find(account_id int, path text)
select row_uid, typed
from   unsaved
where  account_id = :account_id
and    path = :path
and    made_at > date_sub(:now, interval 24 hour);

-- :one draft_number(account_id int)
select count(*) as n
from   draft
where  account_id = :account_id;

-- A newer one of the same form replaces it.
-- :exec draft_insert(account_id int, path text, area text, view text, act text, object_id int, row_uid bytes, typed bytes)
insert into draft
       (account_id,  path,  area,  view,  act,  object_id,  row_uid,  typed,  made_at)
values (:account_id, :path, :area, :view, :act, :object_id, :row_uid, :typed, :now)
on duplicate key update
       row_uid = values(row_uid), typed = values(typed), made_at = values(made_at);

-- :one draft_find(account_id int, path text)
select row_uid, typed, made_at
from   draft
where  account_id = :account_id
and    path = :path
and    made_at > date_sub(:now, interval 14 day);

-- :exec draft_delete(account_id int, path text)
delete from draft
where  account_id = :account_id
and    path = :path;

-- Not the newer one that came meanwhile.
-- :exec unsaved_delete(account_id int, path text, row_uid bytes)
delete from unsaved
where  account_id = :account_id
and    path = :path
and    row_uid = :row_uid;
