-- Terms by the rows of the law, and the terms that run.

-- :one term_rule(term text, variant text, on_day day)
select   term, variant, length, unit, extension_max, extension_length, effective_after, valid_from, statutory, article,
         mark
from     law_term
where    term = :term
and      variant = :variant
and      valid_from <= :on_day
and      (valid_to is null or valid_to >= :on_day)
order by valid_from desc
limit    1;

-- Whether there ever was such a term.
-- :one term_known(term text, variant text)
select term
from   law_term
where  term = :term
and    variant = :variant
limit  1;

-- :one term_rule_from(term text, variant text, law_from day)
select term, variant, length, unit, effective_after, valid_from, statutory, article, mark
from   law_term
where  term = :term
and    variant = :variant
and    valid_from = :law_from;

-- :exec term_insert(casefile_id int, term text, variant text, law_from day, started_on day, raw_on day, due_on day, is_main int)
insert into term_run
       (casefile_id,  term,  variant,  law_from,  started_on,  raw_on,  due_on,  original_due_on, is_main,  remind_on)
values (:casefile_id, :term, :variant, :law_from, :started_on, :raw_on, :due_on, :due_on,         :is_main, :today);

-- :many term_open(casefile_id int)
-- no reach: the casefile is locked or was read within reach
select   id, term, variant, law_from, started_on, raw_on, due_on, original_due_on, suspended_on, out_days, extensions,
         extended, state, is_main
from     term_run
where    casefile_id = :casefile_id
and      state <> 'stopped'
order by due_on, id;

-- :many term_all(casefile_id int)
-- no reach: the casefile was read within reach
select   id, term, variant, law_from, started_on, raw_on, due_on, original_due_on, suspended_on, out_days, extensions,
         state, is_main, stopped_on, is_late
from     term_run
where    casefile_id = :casefile_id
order by id desc
limit    40;

-- :exec term_stop_row(id int, stopped_on day, is_late int)
update term_run
set    state = 'stopped', stopped_on = :stopped_on, is_late = :is_late
where  id = :id;

-- :exec term_suspend_row(id int, suspended_on day)
update term_run
set    state = 'suspended', suspended_on = :suspended_on
where  id = :id;

-- :exec term_move_row(id int, variant text, law_from day, raw_on day, due_on day, out_days int, extensions int, extended int)
update term_run
set    state = 'running', suspended_on = null, variant = :variant, law_from = :law_from, raw_on = :raw_on,
       due_on = :due_on, out_days = :out_days, extensions = :extensions, extended = :extended, remind_on = :today
where  id = :id;

-- From another day than the one that was typed; the first due day stays.
-- :exec term_begin_row(id int, started_on day, law_from day, raw_on day, due_on day)
update term_run
set    started_on = :started_on, law_from = :law_from, raw_on = :raw_on, due_on = :due_on, remind_on = :today
where  id = :id;

-- Did the head above set it a day in this round?
-- :one term_set_above(casefile_id int, since day)
-- no reach: the casefile was read within reach
select 1 as yes
from   event e force index (chain)
where  e.subject = 'C'
and    e.subject_id = :casefile_id
and    e.event = 'overdue_date_set'
and    e.at >= cast(:since as datetime) - interval 7 hour
limit  1;
