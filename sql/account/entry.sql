-- Proving who one is, and the session that follows.

-- What a name or a session leads to; the same statement for names that nobody has.
-- :one login_by_name(user_name text)
select id, row_uid, agency_id, user_name, display_name, password_sealed, totp_sealed, totp_step,
       initial_until, is_disabled, failed_since
from   account
where  user_name = :user_name;

-- :one login_by_id(id int)
select id, row_uid, agency_id, user_name, display_name, password_sealed, totp_sealed, totp_step,
       initial_until, is_disabled, failed_since
from   account
where  id = :id;

-- :many login_roles(account_id int)
select role
from   account_role
where  account_id = :account_id;

-- A code of the second factor works once: 0 where somebody used it meanwhile.
-- :exec login_step(id int, step int)
update account
set    totp_step = :step
where  id = :id
and    totp_step < :step;

-- An initial secret works once.
-- :exec login_initial_used(id int)
update account
set    initial_until = :now
where  id = :id
and    initial_until > :now;

-- :exec login_failed(id int)
update account
set    failed_since = failed_since + 1
where  id = :id;

-- :exec login_entered(id int)
update account
set    failed_since = 0,
       entered_at = :now
where  id = :id;

-- Hashed again under today's parameters.
-- :exec login_rehash(id int, row_uid bytes, password text)
update account
set    password_sealed = :password_sealed
where  id = :id
and    row_uid = :row_uid;

-- :one recovery_find(account_id int, n int)
select row_uid, code_sealed
from   recovery_code
where  account_id = :account_id
and    n = :n
and    used_at is null;

-- :exec recovery_use(account_id int, n int)
update recovery_code
set    used_at = :now
where  account_id = :account_id
and    n = :n
and    used_at is null;

-- :exec recovery_delete(account_id int)
delete from recovery_code
where  account_id = :account_id;

-- :exec recovery_insert(account_id int, n int, row_uid bytes, code text)
insert into recovery_code
       (account_id,  n,  row_uid,  code_sealed)
values (:account_id, :n, :row_uid, :code_sealed);

-- :one recovery_left(account_id int)
select count(*) as n
from   recovery_code
where  account_id = :account_id
and    used_at is null;

-- Newest first; the account's row is locked already.
-- :many session_open_list(account_id int)
select   token_hash, made_at, signed_in_at, seen_at
from     session force index (account_id)
where    account_id = :account_id
and      ended_at is null
and      ends_at > :now
order by made_at desc
for update;

-- :exec session_insert(token_hash bytes, account_id int, ends_at instant, was_hash bytes)
insert into session
       (token_hash,  account_id,  made_at, signed_in_at, seen_at, ends_at,  was_hash)
values (:token_hash, :account_id, :now,    :now,         :now,    :ends_at, :was_hash);

-- Whose it is or was.
-- :one session_owner(token_hash bytes)
select account_id
from   session
where  token_hash = :token_hash;

-- :exec session_end(token_hash bytes)
update session
set    ended_at = :now
where  token_hash = :token_hash
and    ended_at is null;

-- Everywhere but here.
-- :exec session_end_others(account_id int, token_hash bytes)
update session
set    ended_at = :now
where  account_id = :account_id
and    ended_at is null
and    token_hash <> :token_hash;

-- Password and code were given again: another token, and fresh.
-- :exec session_renew(token_hash bytes, new_hash bytes, was_hash bytes)
update session
set    token_hash = :new_hash,
       was_hash = :was_hash,
       signed_in_at = :now,
       seen_at = :now
where  token_hash = :token_hash
and    ended_at is null;

-- Kept 180 days.
-- :one browser_find(token_hash bytes, user_name text)
select b.account_id
from   known_browser b
join   account a on a.id = b.account_id
where  b.token_hash = :token_hash
and    a.user_name = :user_name
and    b.made_at > date_sub(:now, interval 180 day);

-- :exec browser_insert(token_hash bytes, account_id int)
insert into known_browser
       (token_hash,  account_id,  made_at)
values (:token_hash, :account_id, :now);
