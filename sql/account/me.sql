-- What a person sees of her own account.

-- :one me_account(id int)
select a.id, a.user_name, a.display_name, a.title as post, g.name as agency_name, a.created_at
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

-- Where reminders go as well.
-- :one me_email()
select row_uid, email_sealed
from   account
where  id = :me_account_id;

-- :exec me_email_set(row_uid bytes, email text)
update account
set    email_sealed = :email_sealed
where  id = :me_account_id
and    row_uid = :row_uid;

-- Forms that she put aside: those about a matter while she may see it.
-- :many me_drafts()
select   d.id, d.path, d.area, d.view, d.act, d.made_at
from     draft d force index (place)
where    d.account_id = :me_account_id
and      d.made_at > date_sub(:now, interval 14 day)
and      (d.object_id = 0
          or d.area in ('intake', 'settlement')
             and exists (select 1 from casefile c where c.id = d.object_id and :reach(c))
          or d.area = 'reception'
             and exists (select 1 from visit v where v.id = d.object_id and :reach(v)))
order by d.made_at desc
limit    20;

-- :exec me_draft_drop(id int)
delete from draft
where  id = :id
and    account_id = :me_account_id;
