-- The first accounts, made by who runs the portal.

-- :one tool_agency(code text)
select id, name
from   agency
where  code = :code
and    valid_from <= :today
and    (valid_to is null or valid_to >= :today);

-- :try tool_account_insert(row_uid bytes, user_name text, display_name text, agency_id int, password text, initial_until instant)
insert into account
       (row_uid,  user_name,  display_name,  agency_id,  password_sealed,  initial_until,  created_at)
values (:row_uid, :user_name, :display_name, :agency_id, :password_sealed, :initial_until, :now);

-- :exec tool_role_insert(account_id int, role text)
insert into account_role
       (account_id,  role,  granted_at)
values (:account_id, :role, :now);

-- :exec tool_access_insert(what text, object text, object_id int, agency_id int, detail text)
insert into access
       (at,   agency_id,  what,  object,  object_id,  request, detail)
values (:now, :agency_id, :what, :object, :object_id, 0,       :detail);
