-- Agencies within reach of an administrator: her own and all below it; all for national.

-- :one place_row(id int, national int)
select g.id, g.code as agency_code, g.kind as agency_kind, g.level, g.name, g.name_en, g.parent_id, g.top_id, g.unit_id, g.receives, g.takes_denunciations, g.settles,
       g.address, g.phone, g.email, g.hours, g.is_remote, g.valid_from as begins_on, g.valid_to as ends_on, g.ending_at is not null as is_ending,
       g.version, p.name as parent_name, s.name as successor_name, g.successor_id
from   agency g
left join agency p on p.id = g.parent_id
left join agency s on s.id = g.successor_id
where  g.id = :id
and    (:national = 1
        or exists (select 1 from agency_path x where x.ancestor_id = :me_agency_id and x.agency_id = g.id));

-- :many place_above(id int)
select   g.id, g.name
from     agency_path x force index (agency_path_agency)
join     agency g on g.id = x.ancestor_id
where    x.agency_id = :id
and      x.depth > 0
order by x.depth desc;

-- :many place_below(parent_id int, after_id int)
select   id, code, name, name_en, kind, is_remote
from     agency force index (agency_parent)
where    parent_id = :parent_id
and      id > :after_id
and      (valid_to is null or valid_to >= :today)
order by id
limit    51;

-- The Government, and bodies outside the executive.
-- :many place_top(after_id int)
select   id, code, name, name_en, kind, is_remote
from     agency force index (agency_parent)
where    parent_id is null
and      id > :after_id
and      (valid_to is null or valid_to >= :today)
order by id
limit    51;

-- :many place_search(fold text)
select   g.id, g.code, g.name, g.name_en, g.kind, g.is_remote, p.name as parent_name
from     agency g
left join agency p on p.id = g.parent_id
where    g.valid_to is null
and      g.fold like concat('%', :fold, '%')
order by char_length(g.name), g.id
limit    20;

-- :many place_search_below(fold text)
select   g.id, g.code, g.name, g.name_en, g.kind, g.is_remote, p.name as parent_name
from     agency_path x
join     agency g on g.id = x.agency_id
left join agency p on p.id = g.parent_id
where    x.ancestor_id = :me_agency_id
and      g.valid_to is null
and      g.fold like concat('%', :fold, '%')
order by char_length(g.name), g.id
limit    20;

-- :one place_kind_level(kind text, on_day day)
select level
from   law_agency_kind
where  kind = :kind
and    valid_from <= :on_day
and    (valid_to is null or valid_to >= :on_day);

-- :many place_kinds()
select   kind
from     law_agency_kind
where    valid_to is null
and      kind <> 'government'
order by kind;

-- :exec place_update(form, id int, version int, fold text)
update agency
set    name = :name,
       name_en = :name_en,
       fold = :fold,
       address = :address,
       phone = :phone,
       email = :email,
       hours = :hours,
       receives = :receives,
       takes_denunciations = :takes_denunciations,
       is_remote = :is_remote,
       version = version + 1
where  id = :id
and    version = :version;

-- :try place_insert(form, fold text, level text, top_id int, unit_id int)
insert into agency
       (code,  kind,  level,  name,  name_en,  fold,  parent_id,  top_id,  unit_id,  receives,  settles,
        address,  phone,  email,  hours,  is_remote,  valid_from)
values (:code, :kind, :level, :name, :name_en, :fold, :parent_id, :top_id, :unit_id, :receives, :settles,
        :address, :phone, :email, :hours, :is_remote, :begins_on);

-- :exec place_top_itself(id int)
update agency
set    top_id = id
where  id = :id;

-- :exec place_path_itself(id int, begins_on day)
insert into agency_path
       (ancestor_id, agency_id, depth, valid_from)
values (:id,         :id,       0,     :begins_on);

-- :exec place_path_above(id int, parent_id int, begins_on day)
insert into agency_path
       (ancestor_id, agency_id, depth, valid_from)
select x.ancestor_id, :id, x.depth + 1, :begins_on
from   agency_path x
where  x.agency_id = :parent_id;

-- :exec place_end(id int, version int, ends_on day, successor_id int)
update agency
set    valid_to = :ends_on,
       successor_id = :successor_id,
       ending_by = :me_account_id,
       ending_at = :now,
       version = version + 1
where  id = :id
and    version = :version
and    valid_from <= :ends_on;

-- :exec place_path_end(id int, ends_on day)
update agency_path
set    valid_to = :ends_on
where  agency_id = :id;
