-- What a decision orders. The casefile is locked, or was read within reach, before any of these runs.

-- :many execution_rows(casefile_id int)
select   n, row_uid, execution_kind, goes_to, doer_sealed, task_sealed, amount, due_on,
         if(enforcement_state in ('not_yet', 'ongoing'), datediff(due_on, :today), null) as days_left,
         enforcement_state, done_amount, done_on, explanation_sealed
from     execution
where    casefile_id = :casefile_id
order by n
limit    200;

-- The next day on which something must be done; null where nothing is left.
-- :one execution_counts(casefile_id int)
select coalesce(max(n), 0) as last_n, coalesce(sum(enforcement_state in ('not_yet', 'ongoing')), 0) as left_n,
       min(case when enforcement_state in ('not_yet', 'ongoing') then due_on end) as due_on
from   execution
where  casefile_id = :casefile_id;

-- :exec execution_insert(form, casefile_id int, n int, row_uid bytes)
insert into execution
       (casefile_id,  n,  row_uid,  execution_kind,  goes_to,  doer_sealed,  task_sealed,  amount,  due_on)
values (:casefile_id, :n, :row_uid, :execution_kind, :goes_to, :doer_sealed, :task_sealed, :amount, :due_on);

-- :one execution_left(casefile_id int, n int)
select row_uid, amount
from   execution
where  casefile_id = :casefile_id
and    n = :n
and    enforcement_state in ('not_yet', 'ongoing');

-- :exec execution_done(form, casefile_id int, n int, row_uid bytes)
update execution
set    enforcement_state = :enforcement_state, done_amount = :done_amount, done_on = :done_on,
       explanation_sealed = :explanation_sealed
where  casefile_id = :casefile_id
and    n = :n
and    row_uid = :row_uid;
