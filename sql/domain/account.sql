-- People who work with the portal.

-- :try account_insert(form, row_uid bytes, password text, initial_until instant)
insert into account
       (row_uid,  user_name,  display_name,  title,  agency_id,  password_sealed,  initial_until,  created_at)
values (:row_uid, :user_name, :display_name, :title, :agency_id, :password_sealed, :initial_until, :now);

-- :try account_role_insert(account_id int, role text)
insert into account_role
       (account_id,  role,  granted_by,     granted_at)
values (:account_id, :role, :me_account_id, :now);

-- :one account_uid(id int)
select row_uid, agency_id
from   account
where  id = :id;

-- :one account_is_strong(id int)
select count(*) as n
from   account_role
where  account_id = :id
and    role in ('admin', 'national');

-- A password: own where initial_until is null, else an initial secret.
-- :exec account_password_set(id int, row_uid bytes, password text, initial_until instant)
update account
set    password_sealed = :password_sealed,
       initial_until = :initial_until,
       version = version + 1
where  id = :id
and    row_uid = :row_uid;

-- :exec account_factor_set(id int, row_uid bytes, totp text, totp_step int)
update account
set    totp_sealed = :totp_sealed,
       totp_step = :totp_step,
       version = version + 1
where  id = :id
and    row_uid = :row_uid;

-- :exec account_sessions_end(account_id int)
update session
set    ended_at = :now
where  account_id = :account_id
and    ended_at is null;
