-- Groups of a day, for the boards above: no more than office, hour, how many, and the field.

-- :many groups_below(visited_on day)
-- no reach: a board sees of its province that a group came, and nothing of who or why
select   g.name as agency_name, v.started_at, v.people, v.state, case when v.sealed = 0 then f.name end as field_name
from     visit v force index (crowd)
join     agency g on g.id = coalesce(v.successor_id, v.agency_id)
left join law_field f on f.code = v.field_code and f.valid_to is null
where    v.is_group = 1
and      v.visited_on = :visited_on
and      v.top_id = :me_top_id
order by v.id desc
limit    301;

-- :many groups_everywhere(visited_on day)
-- no reach: the board of the country sees that a group came, and nothing of who or why
select   g.name as agency_name, p.name as top_name, v.started_at, v.people, v.state,
         case when v.sealed = 0 then f.name end as field_name
from     visit v force index (crowd)
join     agency g on g.id = coalesce(v.successor_id, v.agency_id)
join     agency p on p.id = v.top_id
left join law_field f on f.code = v.field_code and f.valid_to is null
where    v.is_group = 1
and      v.visited_on = :visited_on
order by v.top_id, v.id
limit    301;
