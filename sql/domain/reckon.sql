-- Terms that may be asked about.

-- :many reckon_rules()
select   term, variant
from     law_term
where    length > 0
and      unit <> 'hour'
and      valid_from <= :today
and      (valid_to is null or valid_to >= :today)
order by term, variant;
