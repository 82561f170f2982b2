-- Roles and lost factors that need a second administrator.

-- :exec grant_ask(account_id int, role text)
insert into role_request
       (account_id,  role,  asked_by,       asked_at)
values (:account_id, :role, :me_account_id, :now);

-- :one grant_is_open(account_id int, role text)
select count(*) as n
from   role_request force index (open_first)
where  decided_at is null
and    account_id = :account_id
and    role = :role;

-- Few are open at a time, in the whole country.
-- :many grant_list(after_id int, national int)
select   r.id, r.role, a.display_name, g.name as agency_name, b.display_name as asked_by_name, r.asked_at,
         r.asked_by = :me_account_id or r.account_id = :me_account_id as is_mine
from     role_request r force index (open_first)
join     account a on a.id = r.account_id
join     agency g on g.id = a.agency_id
join     account b on b.id = r.asked_by
where    r.decided_at is null
and      r.id > :after_id
and      (:national = 1
          or exists (select 1 from agency_path x where x.ancestor_id = :me_agency_id and x.agency_id = a.agency_id)
             and r.role <> 'national'
             and not exists (select 1 from account_role n where n.account_id = a.id and n.role = 'national'))
order by r.id
limit    21;

-- Decided ones too, with who was faster.
-- :one grant_row(id int)
select r.id, r.account_id, r.role, r.asked_by, b.display_name as asked_by_name, r.asked_at, r.decided_at, r.is_granted,
       d.display_name as decided_by_name
from   role_request r
join   account b on b.id = r.asked_by
left join account d on d.id = r.decided_by
where  r.id = :id;

-- :exec grant_decide(id int, is_granted int)
update role_request
set    decided_by = :me_account_id,
       decided_at = :now,
       is_granted = :is_granted
where  id = :id
and    decided_at is null
and    asked_by <> :me_account_id;
