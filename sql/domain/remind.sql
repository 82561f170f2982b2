-- Reminders of terms that run.

-- :many remind_due()
-- no reach: the timer
select   t.id, t.casefile_id, t.visit_id, t.session_id, t.data_request_id
from     term_run t force index (remind)
where    t.state = 'running'
and      t.remind_on <= :today
order by t.remind_on, t.id
limit    500;

-- What a term is of where it is of no matter: the office that goes on with it, and who does, while she
-- is there.
-- :one remind_visit(id int)
-- no reach: the timer
select v.id, coalesce(v.successor_id, v.agency_id) as agency_id,
       (select a.id
        from   account a
        where  a.id = coalesce(v.holder_id, v.receiver_id)
        and    a.agency_id = coalesce(v.successor_id, v.agency_id)
        and    a.is_disabled = 0) as receiver_id
from   visit v
where  v.id = :id
for update;

-- :one remind_session(id int)
select s.id, coalesce(s.successor_id, s.agency_id) as agency_id, 0 as receiver_id
from   reception_session s
where  s.id = :id
for update;

-- Of a request for data: the office that is asked.
-- :one remind_data(id int)
select d.id, d.to_agency_id as agency_id, 0 as receiver_id
from   data_request d
where  d.id = :id
for update;

-- The term under its casefile's lock, and how early its row of the law warns.
-- :one remind_term(id int)
-- no reach: the timer, which holds the row of what the term is of
select t.id, t.term, t.due_on, r.warn
from   term_run t
left join law_term r on r.term = t.term and r.variant = t.variant and r.valid_from = t.law_from
where  t.id = :id
and    t.state = 'running'
and    t.remind_on <= :today
for update;

-- :many remind_rules()
select   reminder, moment, days, whom
from     law_reminder
where    valid_from <= :today
and      (valid_to is null or valid_to >= :today)
order by moment, days, reminder
limit    100;

-- 0: that was sent.
-- :try remind_insert(casefile_id int, term_run_id int, due_on day, reminder text, days_left int)
insert into reminder
       (casefile_id,  term_run_id,  due_on,  reminder,  days_left,  made_at)
values (:casefile_id, :term_run_id, :due_on, :reminder, :days_left, :now);

-- :exec remind_told(id int, told int)
update reminder
set    told = :told
where  id = :id;

-- :exec remind_next(id int, remind_on day)
-- no reach: the timer
update term_run
set    remind_on = :remind_on
where  id = :id;

-- Who works on it: holder, and whoever is assigned now.
-- :many remind_holders(casefile_id int, holder_id int)
-- no reach: the timer, which holds the casefile's row
select   a.id, a.row_uid, a.email_sealed
from     (select :holder_id as account_id
          union
          select s.account_id from assignment s where s.casefile_id = :casefile_id and s.ended_at is null) h
join     account a on a.id = h.account_id
where    a.is_disabled = 0
order by a.id
limit    20;

-- :many remind_roles(agency_id int, role text, other_role text)
select   distinct a.id, a.row_uid, a.email_sealed
from     account a force index (agency_id)
join     account_role r on r.account_id = a.id and r.role in (:role, :other_role)
where    a.agency_id = :agency_id
and      a.is_disabled = 0
order by a.id
limit    20;

-- :one remind_account(id int)
select   a.id, a.row_uid, a.email_sealed
from     account a
where    a.id = :id
and      a.is_disabled = 0;

-- :many remind_of(casefile_id int)
-- no reach: the casefile was read within reach
select   m.id, m.reminder, m.due_on, m.made_at, m.told, r.term
from     reminder m force index (casefile_id)
join     term_run r on r.id = m.term_run_id
where    m.casefile_id = :casefile_id
order by m.id desc
limit    40;

-- What made the last day another one, and who did it.
-- :many remind_moves(casefile_id int)
-- no reach: the casefile was read within reach
select   e.seq, e.at, e.role, e.event, e.document, e.detail, a.display_name as who
from     event e
left join account a on a.id = e.account_id
where    e.subject = 'C'
and      e.subject_id = :casefile_id
and      e.act in ('recount', 'mark_complex', 'extend', 'suspend', 'resume', 'supplement', 'set_date', 'hand_up',
                 'widen')
order by e.seq desc
limit    40;
