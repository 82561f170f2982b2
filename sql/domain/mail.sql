-- The outbox of mail.

-- 0: one of this key stands there already.
-- :try mail_insert(row_uid bytes, kind text, once text, recipient text, payload text)
insert into outbox
       (row_uid,  kind,  once,  recipient_sealed,  payload_sealed,  try_at, made_at)
values (:row_uid, :kind, :once, :recipient_sealed, :payload_sealed, :now,   :now);

-- The next one that is due, held until the transaction ends; two senders never get the same.
-- :one mail_next()
select   id, tries
from     outbox force index (due)
where    state = 'wait'
and      try_at <= :now
order by try_at, id
limit    1
for update skip locked;

-- :exec mail_claim(id int, until instant)
update outbox
set    tries = tries + 1,
       try_at = :until
where  id = :id;

-- :one mail_content(id int)
select row_uid, kind, made_at, recipient_sealed, payload_sealed
from   outbox
where  id = :id
and    state = 'wait';

-- :exec mail_sent(id int)
update outbox
set    state = 'sent',
       recipient_sealed = null,
       payload_sealed = null,
       failed = null,
       ended_at = :now
where  id = :id
and    state = 'wait';

-- :exec mail_later(id int, until instant, failed text)
update outbox
set    try_at = :until,
       failed = :failed
where  id = :id
and    state = 'wait';

-- :exec mail_dead(id int, failed text)
update outbox
set    state = 'dead',
       failed = :failed,
       ended_at = :now
where  id = :id
and    state = 'wait';

-- :exec mail_forget(state text, before instant)
delete from outbox
where  state = :state
and    ended_at < :before
limit  5000;

-- Where a message to the sender of a matter goes, if she still wants it.
-- :one mail_address(row_uid bytes)
select row_uid, email_sealed
from   message_address
where  row_uid = :row_uid
and    state = 'on';

-- Long after its matter was closed one ends.
-- :exec mail_address_end()
update message_address
set    state = 'off', email_sealed = null, ended_at = :now
where  state = 'on'
and    ends_on < :today
limit  5000;

-- What was never confirmed.
-- :exec mail_asked_forget(before instant)
delete from message_address
where  state = 'asked'
and    made_at < :before
limit  5000;

-- What ended long ago.
-- :exec mail_address_forget(before instant)
delete from message_address
where  state = 'off'
and    ended_at < :before
limit  5000;
