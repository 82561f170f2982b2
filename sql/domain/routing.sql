-- Which way a petition goes.

-- :many routing_rows()
select   route, place_no, kind, eligible, competent, flag, act, letter, recipients, term, signer, adds, note, article, mark
from     law_route
where    valid_from <= :today
and      (valid_to is null or valid_to >= :today)
order by place_no;
