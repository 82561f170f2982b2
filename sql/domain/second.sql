-- A complaint of the second level and the decision of the first that it is about.

-- A matter that was decided the first time, by its codes or by that of its receipt, at an office below this one;
-- of a province or an agency of the Government every minister may be who settles it again, by its field (domain.md
-- 3.2: C4, C6, C9). Or one whose term is over without a decision (LKN art. 33). What the letter is kept with already stays its first decision, whatever became of that.
-- :one second_of_code(lookup_code text, code text, casefile_id int, agency_id int)
-- no reach: who settles it again learns whether there is such a decision, by a code that its paper bears
select c.id
from   (select id from casefile where lookup_code = :lookup_code
        union
        select id from casefile where code = :code and sealed = 0
        union
        select casefile_id from lookup where lookup_code = :lookup_code) f
join   casefile c on c.id = f.id
where  c.id <> :casefile_id
and    (c.id = (select k.about_id from petition k where k.casefile_id = :casefile_id)
        or c.machine = 'complaint'
           and c.level = 1
           and (c.state in ('decided', 'appealed', 'effective', 'enforcing', 'enforced')
                or c.decided_on is null
                   and exists (select 1 from term_run t
                               where t.casefile_id = c.id and t.term in ('complaint_first', 'discipline_settle')
                               and t.state = 'running' and t.due_on < :today))
           and (exists (select 1 from agency_path x
                        where x.ancestor_id = :agency_id and x.agency_id = c.agency_id and x.depth > 0)
                or exists (select 1 from agency m join agency g on g.id = c.agency_id
                           where m.id = :agency_id and m.kind = 'ministry' and g.kind in ('province', 'gov_agency'))))
limit  1;

-- A decision of an office below that is in effect, likewise.
-- :one second_effective(lookup_code text, code text, above_id int)
-- no reach: an office above orders that it is looked at again, and nothing of it is shown
select c.id
from   (select id from casefile where lookup_code = :lookup_code
        union
        select id from casefile where code = :code and sealed = 0
        union
        select casefile_id from lookup where lookup_code = :lookup_code) f
join   casefile c on c.id = f.id
join   agency_path x on x.agency_id = c.agency_id and x.ancestor_id = :above_id and x.depth > 0
where  c.machine = 'complaint'
and    c.state = 'effective'
limit  1;

-- Before either of the two is locked.
-- :one second_first(casefile_id int)
-- no reach: nothing of it is shown, and the letter is locked within reach
select p.about_id, c.version, c.to_agency_id
from   petition p
join   casefile c on c.id = p.casefile_id
where  p.casefile_id = :casefile_id;

-- :exec second_keep(casefile_id int, about_id int)
-- no reach: the casefile is locked
update petition
set    about_id = :about_id
where  casefile_id = :casefile_id;

-- Came while the decision could be complained of, and is not answered yet. What came before it was made is of
-- another round.
-- :one second_waits(about_id int, since_on day, until_on day)
-- no reach: the matter of the first decision is locked; gives yes or nothing
select 1 as yes
from   petition p force index (about_id)
join   casefile o on o.id = p.casefile_id
where  p.about_id = :about_id
and    o.is_open = 1
and    o.machine = 'petition'
and    o.level = 2
and    o.received_on between :since_on and :until_on
limit  1;

-- Came while the decision could be complained of, whatever became of it.
-- :one second_came(about_id int, since_on day, until_on day)
-- no reach: the matter of the first decision is locked; gives yes or nothing
select 1 as yes
from   petition p force index (about_id)
join   casefile o on o.id = p.casefile_id
where  p.about_id = :about_id
and    o.level = 2
and    o.received_on between :since_on and :until_on
limit  1;

-- Accepted above, and not ended without a decision; not this one. No day: also what came late.
-- :one second_runs(about_id int, but_id int, since_on day, until_on day)
-- no reach: the matter of the first decision is read within reach; gives yes or nothing
select 1 as yes
from   petition p force index (about_id)
join   casefile o on o.id = p.casefile_id
where  p.about_id = :about_id
and    p.casefile_id <> :but_id
and    o.level = 2
and    o.machine = 'complaint'
and    (o.state not in ('terminated', 'archived') or o.decided_on is not null)
and    o.received_on >= :since_on
and    (:until_on is null or o.received_on <= :until_on)
limit  1;

-- What a page shows of it to all who read the letter, which was read within reach; the way there, to whom it is open.
-- Of a letter that denounces, nothing.
-- :one second_shown(id int)
select    c.code, c.state, c.decided_on, g.name as agency_name, if(:reach(c), c.id, null) as casefile_id
from      petition p
join      casefile l on l.id = p.casefile_id and l.sealed = 0 and l.is_secret = 0
join      casefile c on c.id = p.about_id
join      agency g on g.id = c.agency_id
where     p.casefile_id = :id;
