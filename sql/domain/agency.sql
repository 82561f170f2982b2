-- Offices.

-- :one agency_by_id(id int)
select id, code, kind, name, level, parent_id, top_id, unit_id, receives, settles, is_remote, valid_to
from   agency
where  id = :id;

-- :one agency_by_code(code text)
select id, code, kind, name, level, parent_id, top_id, unit_id, receives, settles, is_remote, valid_to
from   agency
where  code = :code;

-- Communes with their province, by which they are found too: there are two of many names.
-- :many agency_by_fold(a text, b text, c text)
select   g.id, g.code, if(g.level = 'commune', concat(g.name, ', ', lower(p.kind), ' ', p.name), g.name) as name
from     agency g
left join unit u on u.id = g.unit_id
left join unit p on p.id = u.parent_id
where    (g.valid_to is null or g.valid_to >= :today)
and      concat_ws(' ', g.fold, p.fold) like concat('%', :a, '%')
and      concat_ws(' ', g.fold, p.fold) like concat('%', :b, '%')
and      concat_ws(' ', g.fold, p.fold) like concat('%', :c, '%')
order by char_length(g.name), g.id
limit    21;

-- Those that it followed itself.
-- :many agency_before_of(agency_id int)
select   predecessor_id
from     agency_before
where    successor_id = :agency_id
order by predecessor_id
limit    1000;

-- Those that follow it already, for ends are not recorded in their order.
-- :many agency_after(agency_id int)
select   successor_id, from_on
from     agency_before
where    predecessor_id = :agency_id
order by successor_id
limit    1000;

-- :try agency_before_insert(successor_id int, predecessor_id int, from_on day)
insert into agency_before
       (successor_id,  predecessor_id,  from_on)
values (:successor_id, :predecessor_id, :from_on);
