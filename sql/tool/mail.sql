-- What of the mail did not go, for who runs the portal. No addresses.

-- :many mail_stuck(state text)
select   id, kind, state, tries, failed, made_at
from     outbox force index (due)
where    state = :state
order by try_at, id
limit    200;

-- :exec mail_again(id int)
update outbox
set    state = 'wait',
       tries = 0,
       try_at = :now,
       ended_at = null
where  id = :id
and    state = 'dead';

-- :exec mail_again_all()
update outbox
set    state = 'wait',
       tries = 0,
       try_at = :now,
       ended_at = null
where  state = 'dead'
limit  5000;
