-- What a person is told of. A matter is named while it is within her reach.

-- :many notice_list(before_id int)
select    n.id, n.kind as news, n.subject, n.subject_id, n.created_at, n.read_at, c.code, c.lookup_code, c.desk,
          g.name as agency_name, coalesce(v.id, s.id, t.id) as seen_id, t.state as task_state
from      notice n force index (account_id)
left join casefile c on n.subject = 'casefile' and c.id = n.subject_id and :reach(c)
left join agency g on n.subject = 'agency' and g.id = n.subject_id
left join visit v on n.subject = 'visit' and v.id = n.subject_id and :reach(v)
left join reception_session s on n.subject = 'session' and s.id = n.subject_id and coalesce(s.successor_id, s.agency_id) = :me_agency_id
left join session_task t on n.subject = 'task' and t.id = n.subject_id and :me_agency_id in (t.agency_id, t.to_agency_id)
where     n.account_id = :me_account_id
and       n.id < :before_id
order by  n.id desc
limit     31;

-- :exec notice_read_one(id int)
update notice
set    read_at = :now
where  id = :id
and    account_id = :me_account_id
and    read_at is null;

-- :exec notice_read_until(until_id int)
update notice
set    read_at = :now
where  account_id = :me_account_id
and    read_at is null
and    id <= :until_id
limit  1000;
