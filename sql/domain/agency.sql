-- Offices.

-- :one agency_by_id(id int)
select id, code, kind, name, level, parent_id, top_id, unit_id, receives, settles, is_remote, valid_to
from   agency
where  id = :id;

-- :one agency_by_code(code text)
select id, code, kind, name, level, parent_id, top_id, unit_id, receives, settles, is_remote, valid_to
from   agency
where  code = :code;

-- :many agency_by_fold(a text, b text, c text)
select   id, code, name
from     agency
where    valid_to is null
and      fold like concat('%', :a, '%')
and      fold like concat('%', :b, '%')
and      fold like concat('%', :c, '%')
order by char_length(name), id
limit    20;
