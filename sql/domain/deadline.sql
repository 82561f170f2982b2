-- The calendar.

-- :many deadline_holidays()
select   day, kind, name
from     law_holiday
where    valid_to is null
order by day;
