-- Accounts, for administrators. An account of a national administrator is within reach of
-- national administrators alone.

-- :many user_list(agency_id int, after_id int)
select   a.id, a.display_name, a.user_name, a.title as post, a.entered_at, a.is_enrolled, a.is_disabled
from     account a force index (agency_id)
where    a.agency_id = :agency_id
and      a.id > :after_id
order by a.id
limit    21;

-- :many user_list_roles(agency_id int, after_id int, last_id int)
select   r.account_id, r.role
from     account a force index (agency_id)
join     account_role r on r.account_id = a.id
where    a.agency_id = :agency_id
and      a.id > :after_id
and      a.id <= :last_id
order by a.id, r.role;

-- :one user_row(id int, national int)
select a.id, a.user_name, a.display_name, a.title as post, a.agency_id, g.name as agency_name,
       a.totp_sealed is not null as has_factor, a.initial_until, a.is_enrolled, a.is_disabled,
       a.entered_at, a.created_at, a.version
from   account a
join   agency g on g.id = a.agency_id
where  a.id = :id
and    (:national = 1
        or exists (select 1 from agency_path x where x.ancestor_id = :me_agency_id and x.agency_id = a.agency_id)
           and not exists (select 1 from account_role n where n.account_id = a.id and n.role = 'national'));

-- :many user_roles(account_id int)
select   r.role, b.display_name as granted_by_name, r.granted_at
from     account_role r
left join account b on b.id = r.granted_by
where    r.account_id = :account_id
order by r.role;

-- :many user_open_requests(account_id int)
select   r.id, r.role, b.display_name as asked_by_name, r.asked_at
from     role_request r force index (role_request_account)
join     account b on b.id = r.asked_by
where    r.decided_at is null
and      r.account_id = :account_id
order by r.id
limit    20;

-- :exec user_update(form, id int, version int)
update account
set    display_name = :display_name,
       title = :title,
       agency_id = :agency_id,
       version = version + 1
where  id = :id
and    version = :version;

-- :exec user_disabled_set(id int, is_disabled int)
update account
set    is_disabled = :is_disabled,
       version = version + 1
where  id = :id
and    is_disabled <> :is_disabled;

-- Roles changed without the form: what was read before is no longer what is saved over.
-- :exec user_touch(id int)
update account
set    version = version + 1
where  id = :id;

-- :exec user_role_delete(account_id int, role text)
delete from account_role
where  account_id = :account_id
and    role = :role;
