-- The calendar: what was entered outweighs what was loaded.

-- :many deadline_holidays()
select   day, kind, name, source as note, 'v' as mark
from     holiday
where    is_live = 1
and      kind <> 'usual'
union all
select   l.day, l.kind, l.name, l.note, l.mark
from     law_holiday l
where    l.valid_to is null
and      not exists (select 1 from holiday h where h.day = l.day and h.is_live = 1)
order by day;
