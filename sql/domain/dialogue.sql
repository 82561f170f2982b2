-- Calls to a dialogue, and stays of the decision complained of. The casefile is locked, or was read
-- within reach, before any of these runs.

-- :one invitation_open(casefile_id int)
select   n, meets_on, meets_from, place
from     invitation
where    casefile_id = :casefile_id
and      state = 'open'
order by n desc
limit    1;

-- :one invitation_last(casefile_id int)
select coalesce(max(n), 0) as last_n
from   invitation
where  casefile_id = :casefile_id;

-- :exec invitation_insert(form, casefile_id int, n int)
insert into invitation
       (casefile_id,  n,  meets_on,  meets_from,  place)
values (:casefile_id, :n, :meets_on, :meets_from, :place);

-- :exec invitation_end(casefile_id int, state text)
update invitation
set    state = :state
where  casefile_id = :casefile_id
and    state = 'open';

-- :many invitation_rows(casefile_id int)
select   n, meets_on, meets_from, place, state
from     invitation
where    casefile_id = :casefile_id
order by n
limit    100;

-- :one stay_now(casefile_id int)
select   n, stayed_on, sent_on
from     stay
where    casefile_id = :casefile_id
and      lifted_on is null
order by n desc
limit    1;

-- :one stay_last(casefile_id int)
select coalesce(max(n), 0) as last_n
from   stay
where  casefile_id = :casefile_id;

-- :exec stay_insert(casefile_id int, n int, number text)
insert into stay
       (casefile_id,  n,  number,  stayed_on)
values (:casefile_id, :n, :number, :today);

-- :exec stay_was_sent(casefile_id int, n int, sent_on day)
update stay
set    sent_on = :sent_on
where  casefile_id = :casefile_id
and    n = :n;

-- :exec stay_end(casefile_id int, lifted_on day, lifted_by text)
update stay
set    lifted_on = :lifted_on, lifted_by = :lifted_by
where  casefile_id = :casefile_id
and    lifted_on is null;

-- :many stay_rows(casefile_id int)
select   n, number, stayed_on, sent_on, lifted_on, lifted_by
from     stay
where    casefile_id = :casefile_id
order by n
limit    100;
