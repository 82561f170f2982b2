-- What the dispatcher asks for every program that knows sessions.

-- :one session_find(token_hash bytes)
select s.account_id, s.signed_in_at, s.seen_at, a.display_name, a.agency_id, a.title, a.is_enrolled,
       g.code as agency_code, g.name as agency_name, g.kind as agency_kind, g.top_id
from   session s
join   account a on a.id = s.account_id
join   agency g on g.id = a.agency_id
where  s.token_hash = :token_hash
and    s.ended_at is null
and    s.ends_at > :now
and    a.is_disabled = 0;

-- No role counts before the account has a password of its own and a second factor.
-- :many session_roles(account_id int)
select r.role
from   account_role r
join   account a on a.id = r.account_id
where  r.account_id = :account_id
and    a.is_enrolled = 1;

-- :exec session_seen(token_hash bytes)
update session
set    seen_at = :now
where  token_hash = :token_hash;

-- One that nobody ended: it ran out, if it is not there any more.
-- :one session_lately(token_hash bytes)
select s.account_id, s.seen_at, s.ends_at
from   session s
join   account a on a.id = s.account_id
where  s.token_hash = :token_hash
and    s.ended_at is null
and    a.is_disabled = 0;
