-- What the dispatcher asks for every program that knows sessions.

-- :one session_find(token_hash bytes)
select s.account_id, s.signed_in_at, s.seen_at, s.was_hash, a.display_name, a.agency_id, a.title, a.is_enrolled,
       g.code as agency_code, g.name as agency_name, g.kind as agency_kind, g.top_id
from   session s
join   account a on a.id = s.account_id
join   agency g on g.id = a.agency_id
where  s.token_hash = :token_hash
and    s.ended_at is null
and    s.ends_at > :now
and    a.is_disabled = 0;

-- No role counts before the account has a password of its own and a second factor. What waits
-- to be read is counted to a hundred. What another gave for these days comes with its
-- delegation: she has it still herself, in the same office, and gave it then.
-- :many session_roles(account_id int)
select r.role, null as delegation_id, null as lender_id, null as lender_name, null as document, null as sign_form,
       (select count(*)
        from   (select u.id
                from   notice u force index (unread)
                where  u.account_id = :account_id
                and    u.read_at is null
                limit  100) x) as unread
from   account_role r
join   account a on a.id = r.account_id
where  r.account_id = :account_id
and    a.is_enrolled = 1
union all
select r.role, d.id as delegation_id, d.from_id as lender_id, b.display_name as lender_name, d.document, d.sign_form,
       0 as unread
from   delegation d force index (to_id)
join   account a on a.id = d.to_id and a.agency_id = d.agency_id and a.is_enrolled = 1
join   account b on b.id = d.from_id and b.agency_id = d.agency_id and b.is_enrolled = 1 and b.is_disabled = 0
join   account_role r on r.account_id = d.from_id and find_in_set(r.role, d.roles) > 0
join   law_delegation l on l.role = r.role and l.act = '*' and l.is_allowed = 1
                        and l.valid_from <= :today and (l.valid_to is null or l.valid_to >= :today)
where  d.to_id = :account_id
and    d.until_on >= :today
and    d.from_on <= :today
and    d.withdrawn_at is null;

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
