-- What the acts on a denunciation write and their guards read. The casefile is locked, or was
-- read within reach, before any of these runs.

-- What a denunciation is about, in words of its acceptance.
-- :exec acceptance_insert(form, casefile_id int, round int, row_uid bytes)
insert into acceptance
       (casefile_id,  round,  row_uid,  accepted_content_sealed,  made_by,        made_at)
values (:casefile_id, :round, :row_uid, :accepted_content_sealed, :me_account_id, :now);

-- :one acceptance_of(casefile_id int, round int)
select   row_uid, accepted_content_sealed
from     acceptance
where    casefile_id = :casefile_id
and      round <= :round
order by round desc
limit    1;

-- Of what it was withdrawn in part.
-- :exec withdrawal_insert(form, casefile_id int, event_seq int, round int, row_uid bytes)
insert into withdrawal
       (casefile_id,  event_seq,  round,  row_uid,  withdrawn_on,  withdraw_form,  withdrawn_content_sealed)
values (:casefile_id, :event_seq, :round, :row_uid, :today,        :withdraw_form, :withdrawn_content_sealed);

-- In this round or one before: what was withdrawn once is not settled in another.
-- :many withdrawal_rows(casefile_id int, round int)
select   event_seq, row_uid, withdrawn_on, withdraw_form, withdrawn_content_sealed
from     withdrawal
where    casefile_id = :casefile_id
and      round <= :round
order by event_seq
limit    50;

-- :one conclusion_of(casefile_id int, round int)
select row_uid, number, concluded_on, outcome, is_false, measures, summary_sealed, duty_sealed, proposed_by,
       concluded_by, sent_on, acted_on, clear_ground_sealed, done_at_once_sealed, handled_by, minutes_number, minutes_on
from   conclusion
where  casefile_id = :casefile_id
and    round = :round;

-- The same without what is sealed, for acts and guards.
-- :one conclusion_facts(casefile_id int, round int)
select number, concluded_on, outcome, proposed_by, concluded_by, sent_on, acted_on, minutes_on
from   conclusion
where  casefile_id = :casefile_id
and    round = :round;

-- :try conclusion_insert(form, casefile_id int, round int, row_uid bytes, measures text, proposed_by int)
insert into conclusion
       (casefile_id,  round,  row_uid,  number,    concluded_on,  outcome,  is_false,  measures,  summary_sealed,
        duty_sealed,  proposed_by,  concluded_by)
values (:casefile_id, :round, :row_uid, :document, :concluded_on, :outcome, :is_false, :measures, :summary_sealed,
        :duty_sealed, :proposed_by, :me_account_id);

-- :one conclusion_uid(casefile_id int, round int)
select row_uid
from   conclusion
where  casefile_id = :casefile_id
and    round = :round;

-- What a matter that was dealt with at once has beside (LTC art. 43).
-- :exec conclusion_clear(form, casefile_id int, round int, row_uid bytes)
update conclusion
set    clear_ground_sealed = :clear_ground_sealed, done_at_once_sealed = :done_at_once_sealed, handled_by = :handled_by,
       minutes_number = :minutes_number, minutes_on = :minutes_on
where  casefile_id = :casefile_id
and    round = :round
and    row_uid = :row_uid;

-- :exec conclusion_sent(casefile_id int, round int, sent_on day)
update conclusion
set    sent_on = :sent_on
where  casefile_id = :casefile_id
and    round = :round;

-- :exec conclusion_acted(casefile_id int, round int, acted_on day)
update conclusion
set    acted_on = :acted_on
where  casefile_id = :casefile_id
and    round = :round;

-- :exec extension_insert(casefile_id int, round int, n int, marks text, days int, number text, due_on day)
insert into extension
       (casefile_id,  round,  n,  marks,  days,  number,  due_on)
values (:casefile_id, :round, :n, :marks, :days, :number, :due_on);

-- :many extension_rows(casefile_id int, round int)
select   n, marks, days, number, due_on
from     extension
where    casefile_id = :casefile_id
and      round = :round
order by n;

-- :exec told_insert(casefile_id int, round int, about text, event_seq int, whom text, told_on day, until_on day, how text, number text)
insert into told
       (casefile_id,  round,  about,  event_seq,  whom,  told_on,  until_on,  how,  number)
values (:casefile_id, :round, :about, :event_seq, :whom, :told_on, :until_on, :how, :number);

-- :many told_rows(casefile_id int)
select   id, about, whom, told_on, until_on, how, number
from     told
where    casefile_id = :casefile_id
order by id desc
limit    60;

-- Was it made public otherwise than on the portal?
-- :one told_public(casefile_id int, round int)
select id
from   told
where  casefile_id = :casefile_id
and    round = :round
and    whom = 'public'
limit  1;

-- Steps of which both sides must be told and were not yet, the oldest first.
-- :many told_steps(casefile_id int)
-- no reach: the casefile is locked, or was read within reach
select   e.seq, e.act, e.at
from     event e
left join told d on d.casefile_id = e.subject_id and d.event_seq = e.seq and d.whom = 'denouncer'
where    e.subject = 'C'
and      e.subject_id = :casefile_id
and      e.act in ('extend', 'suspend', 'resume', 'terminate', 'withdraw_all')
and      d.id is null
order by e.seq
limit    40;

-- Did it end because the accused died?
-- :one told_nobody(casefile_id int)
-- no reach: the casefile is locked, or was read within reach
select seq
from   event
where  subject = 'C'
and    subject_id = :casefile_id
and    act = 'terminate'
and    detail = 'accused_died'
limit  1;

-- Who may be asked to help, by up to three roles: nobody who is barred from the matter.
-- :many team_people(casefile_id int, agency_id int, a text, b text, c text)
select   p.id, p.display_name, p.title
from     account p
where    p.agency_id = :agency_id
and      p.is_disabled = 0
and      exists (select 1 from account_role r where r.account_id = p.id and r.role in (:a, :b, :c))
and      not exists (select 1 from barred x where x.casefile_id = :casefile_id and x.account_id = p.id)
order by p.display_name, p.id
limit    200;

-- Everybody of the office who is not barred yet.
-- :many team_staff(casefile_id int, agency_id int)
select   p.id, p.display_name, p.title
from     account p
where    p.agency_id = :agency_id
and      p.is_disabled = 0
and      not exists (select 1 from barred x where x.casefile_id = :casefile_id and x.account_id = p.id)
order by p.display_name, p.id
limit    200;

-- Is there a clerk who may see the matter, and send its notices?
-- :one team_clerk(casefile_id int)
select s.account_id
from   assignment s
join   account_role r on r.account_id = s.account_id and r.role = 'clerk'
where  s.casefile_id = :casefile_id
and    s.ended_at is null
and    not exists (select 1 from barred x where x.casefile_id = s.casefile_id and x.account_id = s.account_id)
limit  1;
