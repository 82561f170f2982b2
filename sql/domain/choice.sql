-- Closed lists that forms offer.

-- :many choice_rows(list text)
select   code
from     law_choice
where    list = :list
and      valid_from <= :today
and      (valid_to is null or valid_to >= :today)
group by code
order by min(place_no), code;

-- For one kind: a letter of column kinds, or two.
-- :many choice_rows_of(list text, letter text, other text)
select   code
from     law_choice
where    list = :list
and      (kinds = '' or locate(:letter, kinds) > 0 or locate(:other, kinds) > 0)
and      valid_from <= :today
and      (valid_to is null or valid_to >= :today)
group by code
order by min(place_no), code;

-- :many choice_not_accepted_of(kind text)
select   ground as code
from     law_not_accepted
where    kind = :kind
and      valid_from <= :today
and      (valid_to is null or valid_to >= :today)
group by ground
order by min(place_no), ground;

-- :many choice_channels()
select channel as code from law_channel where valid_to is null group by channel order by min(place_no);

-- :many choice_outcomes()
select outcome as code from law_outcome where valid_to is null group by outcome order by min(place_no);

-- :many choice_refusals()
select refusal as code from law_refusal where valid_to is null group by refusal order by min(place_no);

-- :many choice_ineligible()
select ground as code from law_ineligible where valid_to is null group by ground order by min(place_no);

-- :many choice_not_accepted()
select ground as code from law_not_accepted where valid_to is null group by ground order by min(place_no);

-- :many choice_fields()
select   code, name
from     law_field
where    valid_to is null
order by place_no;

-- :many choice_provinces()
select   id, full_name as name
from     unit
where    level = 'province'
and      valid_to is null
order by name, id;

-- :many choice_communes(parent_id int)
select   id, full_name as name
from     unit
where    parent_id = :parent_id
and      level = 'commune'
and      valid_to is null
order by name, id;
