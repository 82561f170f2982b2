-- What a person sees of her own account.

-- :one me_account(id int)
select a.user_name, a.display_name, a.title as post, g.name as agency_name, a.created_at
from   account a
join   agency g on g.id = a.agency_id
where  a.id = :id;

-- :many me_sessions()
select   token_hash, made_at, seen_at
from     session force index (account_id)
where    account_id = :me_account_id
and      ended_at is null
and      ends_at > :now
order by made_at desc;

-- :many me_access()
select   id, at as done_at, what
from     access force index (object)
where    object = 'account'
and      object_id = :me_account_id
order by id desc
limit    10;
