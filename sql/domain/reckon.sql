-- Terms that may be asked about.

-- :many reckon_rules()
select   term, variant
from     law_term
where    length > 0
and      unit <> 'hour'
and      valid_from <= :today
and      (valid_to is null or valid_to >= :today)
order by term, variant;

-- What the short name of an act stands for.
-- :one reckon_act(act text)
select   act, title, number
from     law_act
where    act = :act
order by valid_from desc
limit    1;
