-- Fills agency_path from agency.parent_id. The loader runs `delete from agency_path`
-- before it, in the same transaction. parent_id is fixed for life, so the rows can be
-- made again at any time and lose nothing. Depth is bounded: a circle ends as 16 rows of
-- itself and meets the primary key, which refuses it.
insert into agency_path (ancestor_id, agency_id, depth, valid_from, valid_to)
with recursive path (ancestor_id, agency_id, depth) as (
    select    id, id, 0
    from      agency
    union all
    select    above.parent_id, path.agency_id, path.depth + 1
    from      path
    join      agency above on above.id = path.ancestor_id
    where     above.parent_id is not null
    and       path.depth < 16
)
select    path.ancestor_id, path.agency_id, path.depth, agency.valid_from, agency.valid_to
from      path
join      agency on agency.id = path.agency_id;
