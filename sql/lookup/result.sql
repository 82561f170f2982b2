-- What a citizen may see, from views without personal columns.

-- Before the secret is known to be right: this code or the next one that somebody has. A row
-- that is there and one that is not are some fifty microseconds, which could be measured.
-- :one result_key(code text)
select   lookup_code, casefile_id, appointment_id, mac
from     lookup force index (primary)
where    lookup_code >= :code
order by lookup_code
limit    1;

-- With the letter that answers a reflection, which has no question of its own to be asked.
-- :one result_of(casefile_id int)
select    c.casefile_id, c.kind, c.state, c.is_open, c.level, c.received_on, c.accepted_on, c.decided_on,
          c.effective_on, c.closed_on, c.state_on, c.due_on, c.agency_name, c.agency_address, c.agency_phone,
          c.to_agency_name, a.number as answer_number, a.issued_on as answered_on
from      public_casefile c
left join public_answer a on a.casefile_id = c.casefile_id and c.kind = 'reflection'
where     c.casefile_id = :casefile_id;

-- The decision of a complaint that was sent last.
-- :one result_decision(casefile_id int)
select   level, number, decided_on, outcome, fate_of_first, is_latest
from     public_decision
where    casefile_id = :casefile_id
order by level desc, round desc
limit    1;

-- How each of her requests ended in it: what they are she knows, and this program cannot open.
-- :many result_claims(casefile_id int)
select   n, claim_outcome, fate_of_decision
from     public_claim
where    casefile_id = :casefile_id
order by n
limit    50;

-- The body that settles the second level, where the law names one that is known, and whether the
-- decision can be brought to court.
-- :one result_next(casefile_id int)
select   agency_name, has_second, is_kept_from_court
from     public_next
where    casefile_id = :casefile_id
order by place_no
limit    1;

-- :many result_steps(casefile_id int)
select   seq, at, to_state
from     public_step
where    casefile_id = :casefile_id
order by seq
limit    60;

-- The dialogue to which the sender is called.
-- :one result_invitation(casefile_id int)
select   meets_on, meets_from, place
from     public_invitation
where    casefile_id = :casefile_id
order by n desc
limit    1;

-- Of a denunciation: the day to which its term was extended, the day on which the sender was told of
-- the end, and the conclusion that she was told of. All may be absent.
-- :one result_denounced(casefile_id int)
select extended_to, ended_told_on, concluded_number, concluded_on, is_handled
from   public_denounced
where  casefile_id = :casefile_id;
