-- Reorganisations, within reach of an administrator: those of her office; all for national.

-- :many reorganisation_list(national int, before_id int)
select   o.id, o.from_on, o.document, o.state as reorganisation_state, o.moved, g.name as agency_name
from     reorganisation o
join     agency g on g.id = o.agency_id
where    (:national = 1 or o.agency_id = :me_agency_id)
and      o.id < :before_id
order by o.id desc
limit    21;

-- :one reorganisation_by_id(id int, national int)
select o.id, o.from_on, o.document, o.state as reorganisation_state, o.stage, o.moved, o.done_at, o.version, a.display_name as entered_by_name
from   reorganisation o
join   account a on a.id = o.entered_by
where  o.id = :id
and    (:national = 1 or o.agency_id = :me_agency_id);

-- Those who write rows of a plan, or settle it, do so one after the other.
-- :one reorganisation_locked(id int, national int)
select o.id, o.from_on, o.document, o.state as reorganisation_state, o.stage, o.version
from   reorganisation o
where  o.id = :id
and    (:national = 1 or o.agency_id = :me_agency_id)
for update;

-- :exec reorganisation_grew(id int)
update reorganisation
set    version = version + 1
where  id = :id;

-- :many reorganisation_rows(reorganisation_id int)
select   r.id, r.place_no, r.old_id, o.name as old_name, n.name as new_agency, r.new_name, r.kind as only_kind,
         f.name as only_field, u.full_name as only_unit, r.accounts
from     reorganisation_row r
join     agency o on o.id = r.old_id
left join agency n on n.id = r.new_id
left join law_field f on f.code = r.field_code and f.valid_to is null
left join unit u on u.id = r.unit_id
where    r.reorganisation_id = :reorganisation_id
order by r.old_id, r.place_no
limit    200;

-- :exec reorganisation_insert(form)
insert into reorganisation
       (from_on,  document,  agency_id,     entered_by,     entered_at)
values (:from_on, :document, :me_agency_id, :me_account_id, :now);

-- Rows with a condition stand before the one without, which catches the rest.
-- :one reorganisation_place(reorganisation_id int)
select coalesce(max(place_no), 0) as place_no
from   reorganisation_row
where  reorganisation_id = :reorganisation_id;

-- :exec reorganisation_row_insert(reorganisation_id int, place_no int, old_id int, new_id int, new_name text, kind text, field_code text, unit_id int, accounts text)
insert into reorganisation_row
       (reorganisation_id,  place_no,  old_id,  new_id,  new_name,  kind,  field_code,  unit_id,  accounts)
values (:reorganisation_id, :place_no, :old_id, :new_id, :new_name, :kind, :field_code, :unit_id, :accounts);

-- :one reorganisation_of_office(reorganisation_id int, old_id int)
select count(*) as n, coalesce(sum(new_name is not null), 0) as renames,
       coalesce(sum(kind is null and field_code is null and unit_id is null), 0) as defaults
from   reorganisation_row
where  reorganisation_id = :reorganisation_id
and    old_id = :old_id;

-- What keeps a plan from being settled: an office without a row for the rest, one that other offices stand below which
-- do not end with it, a successor that ends itself.
-- :one reorganisation_open_ends(reorganisation_id int, ends_on day)
select (select count(*)
        from   (select old_id from reorganisation_row where reorganisation_id = :reorganisation_id
                group by old_id
                having sum(kind is null and field_code is null and unit_id is null) <> 1) d) as no_rest,
       (select count(*)
        from   reorganisation_row r
        join   agency b on b.parent_id = r.old_id and (b.valid_to is null or b.valid_to > :ends_on)
        where  r.reorganisation_id = :reorganisation_id
        and    r.new_id is not null
        and    b.id not in (select old_id from reorganisation_row where reorganisation_id = :reorganisation_id)) as has_below,
       (select count(*)
        from   reorganisation_row r
        join   reorganisation_row s on s.reorganisation_id = r.reorganisation_id and s.old_id = r.new_id and s.new_id is not null
        where  r.reorganisation_id = :reorganisation_id) as successor_ends,
       (select count(*) from reorganisation_row where reorganisation_id = :reorganisation_id) as n;

-- :exec reorganisation_state(id int, version int, was text, state text)
update reorganisation
set    state = :state, version = version + 1
where  id = :id
and    version = :version
and    state = :was
and    stage = 0;
