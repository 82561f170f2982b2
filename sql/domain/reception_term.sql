-- Terms of a visit and of a session of the head. Its row is locked, or has just been read under its
-- version.

-- :exec reception_term_insert(visit_id int, session_id int, term text, law_from day, started_on day, raw_on day, due_on day)
insert into term_run
       (visit_id,  session_id,  term,  law_from,  started_on,  raw_on,  due_on,  original_due_on, is_main, remind_on)
values (:visit_id, :session_id, :term, :law_from, :started_on, :raw_on, :due_on, :due_on,         1,       :today);

-- :exec reception_term_end_visit(visit_id int)
update term_run
set    state = 'stopped', stopped_on = :today, is_late = (due_on < :today)
where  visit_id = :visit_id
and    state = 'running';

-- :exec reception_term_end_session(session_id int)
update term_run
set    state = 'stopped', stopped_on = :today, is_late = (due_on < :today)
where  session_id = :session_id
and    state = 'running';

-- :exec reception_term_visit_due(visit_id int, due_on day)
-- no reach: the visit is locked
update visit
set    due_on = :due_on
where  id = :visit_id;

-- :exec reception_term_session_due(session_id int, due_on day)
update reception_session
set    notice_due_on = :due_on
where  id = :session_id;

-- The term of a visit as it runs, or as it ended last.
-- :one reception_term_of_visit(visit_id int)
-- no reach: the visit was read within reach
select   t.term, t.variant, t.law_from, t.started_on, t.raw_on, t.due_on, t.original_due_on, t.state, t.stopped_on, t.is_late,
         datediff(t.due_on, :today) as days_left, r.article
from     term_run t force index (visit_id)
left join law_term r on r.term = t.term and r.variant = t.variant and r.valid_from = t.law_from
where    t.visit_id = :visit_id
order by t.id desc
limit    1;

-- :one reception_term_of_session(session_id int)
-- no reach: sessions are the agency's, and the caller has asked for hers
select   t.term, t.variant, t.law_from, t.started_on, t.raw_on, t.due_on, t.original_due_on, t.state, t.stopped_on, t.is_late,
         datediff(t.due_on, :today) as days_left, r.article
from     term_run t force index (session_id)
left join law_term r on r.term = t.term and r.variant = t.variant and r.valid_from = t.law_from
where    t.session_id = :session_id
order by t.id desc
limit    1;
