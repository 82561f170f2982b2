-- A closed file on its shelf. The casefile is locked, or was read within reach, before any of these runs.

-- How long, by the row of the day: years of the longer measure; for ever where is_permanent.
-- :one archive_retention(retention text)
select l.permanent as is_permanent, l.years_most
from   law_retention l
where  l.retention = :retention
and    l.valid_from <= :today
and    (l.valid_to is null or l.valid_to >= :today);

-- Papers that acts drafted and nobody has numbered.
-- :one archive_drafts(casefile_id int)
-- no reach: the casefile is locked
select count(*) as n
from   letter l
where  l.casefile_id = :casefile_id
and    l.state = 'draft'
and    exists (select 1 from law_letter w where w.template = l.template and w.valid_to is null and w.is_numbered = 1);

-- The same, to be numbered by who is about to send them.
-- :many archive_unnumbered(casefile_id int)
select   l.id, l.template
from     letter l
join     casefile c on c.id = l.casefile_id
where    c.id = :casefile_id
and      l.state = 'draft'
and      l.agency_id = :me_agency_id
and      exists (select 1 from law_letter w where w.template = l.template and w.valid_to is null and w.is_numbered = 1)
and      :reach(c)
and      :reach(l)
order by l.id
limit    20;

-- :exec archive_insert(casefile_id int, retention text, sheets int, shelf text, keep_year int)
insert into archive
       (casefile_id,  retention,  sheets,  shelf,  keep_year,  archived_on, archived_by)
values (:casefile_id, :retention, :sheets, :shelf, :keep_year, :today,      :me_account_id);

-- :one archive_of(casefile_id int)
select v.retention, v.sheets, v.shelf, v.keep_year, v.archived_on, a.display_name as who
from   archive v
join   account a on a.id = v.archived_by
where  v.casefile_id = :casefile_id;

-- The papers of a matter; those that still want a number are told apart.
-- :many archive_letters(casefile_id int)
select   l.id, l.template, l.number, l.issued_on, l.made_at, l.store_id,
         case when l.state = 'draft' and exists (select 1 from law_letter w
                                                 where  w.template = l.template
                                                 and    w.valid_to is null
                                                 and    w.is_numbered = 1) then 1 else 0 end as is_missing
from     letter l
join     casefile c on c.id = l.casefile_id
where    c.id = :casefile_id
and      :reach(c)
and      :reach(l)
order by l.id
limit    100;
