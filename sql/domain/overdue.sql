-- What is overdue at an office below, and the letters that say so (LTC art. 38).

-- :exec overdue_keep(casefile_id int, urged_id int)
-- no reach: the casefile is locked
update petition
set    urged_id = :urged_id
where  casefile_id = :casefile_id;

-- Which matter a letter urges, before either of the two is locked.
-- :one overdue_urged(casefile_id int)
-- no reach: nothing of it is shown, and the letter is locked within reach
select    p.urged_id, c.version, b.version as urged_version
from      petition p
join      casefile c on c.id = p.casefile_id
left join casefile b on b.id = p.urged_id
where     p.casefile_id = :casefile_id;

-- The matter that a letter urges, until the office above has taken it over.
-- :one overdue_below(casefile_id int)
-- no reach: the letter was read within reach; of the matter below no more than whether it is still to be settled
select c.id, c.round, c.state in ('accepted', 'verifying', 'reported', 'suspended') as is_unsettled,
       (select max(t.due_on) from term_run t
        where t.casefile_id = c.id and t.term = 'overdue_report' and t.state = 'running') as report_due_on,
       (select max(t.due_on) from term_run t
        where t.casefile_id = c.id and t.term = 'denunciation_settle' and t.state = 'running') as settle_due_on
from   petition p
join   casefile o on o.id = p.casefile_id
join   casefile c on c.id = p.urged_id and c.agency_id <> o.agency_id
where  p.casefile_id = :casefile_id;

-- The letters for which an office below was asked to report.
-- :many overdue_letters(urged_id int)
-- no reach: the matter that they urge is locked; of them nothing is shown
select   p.casefile_id as id
from     petition p force index (urged_id)
join     casefile o on o.id = p.casefile_id
join     casefile c on c.id = p.urged_id and c.agency_id <> o.agency_id
where    p.urged_id = :urged_id
order by p.casefile_id desc
limit    20;

-- Who works on it below when it is taken over.
-- :many overdue_assigned(casefile_id int)
-- no reach: the casefile is locked; nothing of it is shown
select   distinct s.account_id
from     assignment s
where    s.casefile_id = :casefile_id
and      s.ended_at is null
order by s.account_id
limit    50;
