-- Closed lists that forms offer.

-- :many choice_rows(list text)
select   code
from     law_choice
where    list = :list
and      valid_from <= :today
and      (valid_to is null or valid_to >= :today)
order by place_no, code;

-- :many choice_channels()
select code from law_channel where valid_to is null order by place_no;

-- :many choice_outcomes()
select code from law_outcome where valid_to is null order by place_no;

-- :many choice_refusals()
select code from law_refusal where valid_to is null order by place_no;

-- :many choice_ineligible()
select code from law_ineligible where valid_to is null order by place_no;

-- :many choice_not_accepted()
select code from law_not_accepted where valid_to is null order by place_no;

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
