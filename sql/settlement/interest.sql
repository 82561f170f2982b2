-- Who must not act on a matter. The casefile is locked.

-- :exec interest_unassign(casefile_id int, account_id int)
update assignment
set    ended_at = :now
where  casefile_id = :casefile_id
and    account_id = :account_id
and    ended_at is null;

-- What she had put aside about it goes as well.
-- :exec interest_drafts_drop(casefile_id int, account_id int)
delete from draft
where  account_id = :account_id
and    object_id = :casefile_id
and    area in ('intake', 'settlement');
