-- Where the first accounts belong.

-- :one tool_agency(code text)
select id, name
from   agency
where  code = :code
and    valid_from <= :today
and    (valid_to is null or valid_to >= :today);
