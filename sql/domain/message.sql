-- Messages to the sender of a matter. No program that writes one reads an address: the timer
-- opens it when it sends (domain/mail).

-- The message that an event of a kind sends, if any: the list is its kind.
-- :one message_of(event text, letter text)
select   list
from     law_choice
where    list in ('message_asked', 'message_news')
and      code = :event
and      (kinds = '' or locate(:letter, kinds) > 0)
and      valid_from <= :today
and      (valid_to is null or valid_to >= :today)
order by list
limit    1;

-- :one message_on(casefile_id int)
select   row_uid
from     message_address
where    casefile_id = :casefile_id
and      state = 'on'
order by id desc
limit    1;

-- :exec message_insert(casefile_id int, row_uid bytes, state text, left_by text, email text, code_mac bytes, code_until instant, stop_hash bytes, ends_on day)
insert into message_address
       (casefile_id,  row_uid,  state,  left_by,  email_sealed,  code_mac,  code_until,  stop_hash,  ends_on,  made_at)
values (:casefile_id, :row_uid, :state, :left_by, :email_sealed, :code_mac, :code_until, :stop_hash, :ends_on, :now);

-- :one message_asked(casefile_id int)
select   id, row_uid, code_mac
from     message_address
where    casefile_id = :casefile_id
and      state = 'asked'
and      code_until > :now
order by id desc
limit    1;

-- Of the right code only one use is made.
-- :one message_asked_locked(casefile_id int)
select   id, row_uid, code_mac
from     message_address
where    casefile_id = :casefile_id
and      state = 'asked'
and      code_until > :now
order by id desc
limit    1
for update;

-- Ends the one in use, or those that wait for their code.
-- :exec message_end(casefile_id int, state text)
update message_address
set    state = 'off', email_sealed = null, code_mac = null, ended_at = :now
where  casefile_id = :casefile_id
and    state = :state;

-- :exec message_begin(id int)
update message_address
set    state = 'on', code_mac = null, code_until = null
where  id = :id
and    state = 'asked';

-- :one message_stop_find(stop_hash bytes)
select id
from   message_address
where  stop_hash = :stop_hash
and    state = 'on';

-- :exec message_stop_one(id int)
update message_address
set    state = 'off', email_sealed = null, ended_at = :now
where  id = :id
and    state = 'on';

-- With the sender's code to the agency that took her petition over, or to her earlier letter.
-- :exec message_move(from_casefile_id int, to_casefile_id int)
update message_address
set    casefile_id = :to_casefile_id, ends_on = null
where  casefile_id = :from_casefile_id;

-- Until when they are kept; null: as long as the matter is open.
-- :exec message_keep(casefile_id int, ends_on day)
update message_address
set    ends_on = :ends_on
where  casefile_id = :casefile_id
and    state in ('asked', 'on');
