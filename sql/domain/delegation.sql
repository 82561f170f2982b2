-- What was done for another, and what may not be. The timer says when it is over.

-- :one delegation_kept(role text, act text)
select role
from   law_delegation
where  role = :role
and    act = :act
and    is_allowed = 0
and    valid_from <= :today
and    (valid_to is null or valid_to >= :today)
limit  1;

-- :one delegation_done_for(casefile_id int, act text, account_id int)
-- no reach: the casefile is locked, or was read within reach
select   e.seq
from     event e
join     delegation d on d.id = e.delegation_id
where    e.subject = 'C'
and      e.subject_id = :casefile_id
and      e.act = :act
and      d.from_id = :account_id
order by e.seq desc
limit    1;

-- Is she who gave them assigned to a sealed matter?
-- :one delegation_lender_sees(casefile_id int, account_id int)
-- no reach: the casefile is locked, or was read within reach
select id
from   assignment
where  casefile_id = :casefile_id
and    account_id = :account_id
and    ended_at is null
limit  1;

-- Those that ran out by themselves in the last days; who was told is not told again.
-- :many delegation_ran_out(from_on day)
select   id, from_id, to_id
from     delegation force index (until_on)
where    until_on >= :from_on
and      until_on < :today
and      withdrawn_at is null
order by until_on, id
limit    500;
