-- Published decisions on the pages of disclosure.

-- :one decision_by_id(id int)
select id, number, title, body, agency_id, agency_name, field_name, kind, level, outcome, decided_on, published_on, state,
       withdrawn_on, withdrawn_why, version
from   public_publication
where  id = :id;

-- :many decision_fields()
select   code, name
from     law_field
where    valid_to is null
and      char_length(code) <= 3
order by place_no;

-- :many decision_provinces()
select   id, name
from     agency
where    kind = 'province'
and      valid_to is null
order by name, id;

-- :one decision_agency(id int)
select id, name from agency where id = :id;
