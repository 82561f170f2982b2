-- A form is accepted once.

-- :try once_insert(form_key bytes, account_id int, route text)
insert into form_once
       (form_key,  account_id,  route,  made_at)
values (:form_key, :account_id, :route, :now);

-- :exec once_reply(form_key bytes, reply text)
update form_once
set    reply = :reply
where  form_key = :form_key;

-- :one once_find(form_key bytes, account_id int)
select reply
from   form_once
where  form_key = :form_key
and    account_id = :account_id;
