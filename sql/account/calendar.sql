-- The calendar of a year, as it stands and as it came to be.

-- What was entered outweighs what was loaded (sql/domain/deadline.sql).
-- :many calendar_year(from_on day, until_on day)
select   h.day as holiday_on, h.kind as holiday_kind, h.name as holiday_name, h.source as holiday_source, null as article,
         null as mark, h.id, h.entered_at, a.display_name as who
from     holiday h
join     account a on a.id = h.entered_by
where    h.is_live = 1
and      h.day between :from_on and :until_on
union all
select   l.day, l.kind, l.name, l.note, l.article, l.mark, null, null, null
from     law_holiday l
where    l.valid_to is null
and      l.day between :from_on and :until_on
and      not exists (select 1 from holiday h where h.day = l.day and h.is_live = 1)
order by holiday_on
limit    400;

-- :many calendar_ended(from_on day, until_on day)
select   h.day as holiday_on, h.kind as holiday_kind, h.name as holiday_name, h.source as holiday_source, h.entered_at, a.display_name as who,
         h.ended_at, e.display_name as ended_by, h.end_source
from     holiday h
join     account a on a.id = h.entered_by
join     account e on e.id = h.ended_by
where    h.is_live is null
and      h.day between :from_on and :until_on
order by h.ended_at desc, h.id desc
limit    100;

-- :many calendar_changes(from_on day, until_on day)
select   x.day as holiday_on, x.source as holiday_source, x.made_at, a.display_name as who, x.moved as n, x.done_at
from     calendar_change x
left join account a on a.id = x.account_id
where    x.day between :from_on and :until_on
order by x.id desc
limit    20;

-- :one calendar_row(id int)
select id, day as holiday_on, kind as holiday_kind, name as holiday_name, source as holiday_source
from   holiday
where  id = :id
and    is_live = 1;

-- A day that was changed or ended by somebody else: who, when, and what holds of it now.
-- :one calendar_was(id int)
select h.id, h.day as holiday_on, h.ended_at as done_at, e.display_name as who, n.id as now_id, n.kind as holiday_kind,
       n.name as holiday_name, n.source as holiday_source
from   holiday h
join   account e on e.id = h.ended_by
left join holiday n on n.day = h.day and n.is_live = 1
where  h.id = :id;

-- :one calendar_loaded(day day)
select kind, name
from   law_holiday
where  day = :day
and    valid_to is null;

-- :try calendar_insert(day day, kind text, name text, source text)
insert into holiday
       (day,  kind,  name,  source,  valid_from, entered_by,     entered_at)
values (:day, :kind, :name, :source, :today,     :me_account_id, :now);

-- Two people on one day: the second finds that it holds no more.
-- :exec calendar_end_row(id int, end_source text)
update holiday
set    is_live = null, valid_to = :today, ended_by = :me_account_id, ended_at = :now, end_source = :end_source
where  id = :id
and    is_live = 1;
