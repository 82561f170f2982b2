-- What a complainant asks for, and what is done to find out. The casefile is locked, or was read
-- within reach, before any of these runs.

-- :many claim_rows(casefile_id int)
select   n, row_uid, claim_sealed, claim_outcome, fate_of_decision, ruling_sealed, withdrawn_on, withdraw_form
from     claim
where    casefile_id = :casefile_id
order by n
limit    50;

-- How many there are, and how many wait for an outcome.
-- :one claim_counts(casefile_id int)
select count(*) as claims, coalesce(max(n), 0) as last_n, coalesce(sum(withdrawn_on is null), 0) as kept,
       coalesce(sum(withdrawn_on is null and claim_outcome is null), 0) as unjudged,
       coalesce(sum(claim_outcome = 'right'), 0) as right_n, coalesce(sum(claim_outcome = 'wrong'), 0) as wrong_n
from   claim
where  casefile_id = :casefile_id;

-- :exec claim_insert(casefile_id int, n int, row_uid bytes, claim text)
insert into claim
       (casefile_id,  n,  row_uid,  claim_sealed)
values (:casefile_id, :n, :row_uid, :claim_sealed);

-- :one claim_uid(casefile_id int, n int)
select row_uid
from   claim
where  casefile_id = :casefile_id
and    n = :n
and    withdrawn_on is null;

-- :exec claim_judge(casefile_id int, n int, row_uid bytes, claim_outcome text, fate_of_decision text, ruling text)
update claim
set    claim_outcome = :claim_outcome, fate_of_decision = :fate_of_decision, ruling_sealed = :ruling_sealed,
       judged_by = :me_account_id
where  casefile_id = :casefile_id
and    n = :n
and    row_uid = :row_uid
and    withdrawn_on is null;

-- :exec claim_withdraw(casefile_id int, n int, withdraw_form text)
update claim
set    withdrawn_on = :today, withdraw_form = :withdraw_form, claim_outcome = null, fate_of_decision = null,
       ruling_sealed = null
where  casefile_id = :casefile_id
and    n = :n
and    withdrawn_on is null;

-- A matter that is settled again is concluded on again.
-- :exec claim_reset(casefile_id int)
update claim
set    claim_outcome = null, fate_of_decision = null, ruling_sealed = null, judged_by = null
where  casefile_id = :casefile_id
and    withdrawn_on is null;

-- The demand as the letter has it, or what the letter is about.
-- :one claim_demand(casefile_id int)
-- no reach: the casefile is locked
select row_uid, demand_sealed, subject_sealed
from   petition
where  casefile_id = :casefile_id;

-- :many inquiry_rows(casefile_id int)
-- no reach: the casefile was read within reach
select   n, row_uid, inquiry_kind, event_seq, answered_seq, asked_of_sealed, asked_for_sealed, asked_on, due_on,
         if(answered_on is null, datediff(due_on, :today), null) as days_left, answered_on, finding_sealed,
         (select document from event where subject = 'C' and subject_id = :casefile_id and seq = event_seq) as document
from     inquiry
where    casefile_id = :casefile_id
order by n
limit    200;

-- :one inquiry_counts(casefile_id int)
select count(*) as inquiries, coalesce(max(n), 0) as last_n,
       coalesce(sum(answered_on is null and inquiry_kind = 'step'), 0) as steps,
       coalesce(sum(answered_on is null and inquiry_kind <> 'step'), 0) as asked,
       coalesce(sum(answered_on is null and inquiry_kind = 'expertise'), 0) as expertises
from   inquiry
where  casefile_id = :casefile_id;

-- What a report can rest on: what was found out and written down, or papers that came in since it was accepted.
-- An opinion that was asked for is nothing found out.
-- :one inquiry_findings(casefile_id int, since day)
-- no reach: the casefile is locked, or was read within reach
select exists (select 1 from inquiry where casefile_id = :casefile_id and answered_on is not null and inquiry_kind <> 'council') as found,
       exists (select 1 from document where casefile_id = :casefile_id
               and added_at >= cast(:since as datetime) - interval 7 hour) as papers;

-- :exec inquiry_insert(casefile_id int, n int, row_uid bytes, inquiry_kind text, event_seq int, asked_of text, asked_for text, asked_on day, due_on day, answered_on day, finding text)
insert into inquiry
       (casefile_id,  n,  row_uid,  inquiry_kind,  event_seq,  asked_of_sealed,  asked_for_sealed,  asked_on,  due_on,
        answered_on,  finding_sealed)
values (:casefile_id, :n, :row_uid, :inquiry_kind, :event_seq, :asked_of_sealed, :asked_for_sealed, :asked_on, :due_on,
        :answered_on, :finding_sealed);

-- :one inquiry_open(casefile_id int, n int)
select row_uid, inquiry_kind, asked_on
from   inquiry
where  casefile_id = :casefile_id
and    n = :n
and    answered_on is null;

-- :exec inquiry_answer(casefile_id int, n int, row_uid bytes, answered_on day, finding text, answered_seq int)
update inquiry
set    answered_on = :answered_on, finding_sealed = :finding_sealed, answered_seq = :answered_seq
where  casefile_id = :casefile_id
and    n = :n
and    row_uid = :row_uid;
