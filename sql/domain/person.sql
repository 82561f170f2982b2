-- People, sealed.

-- :exec person_insert(casefile_id int, visit_id int, row_uid bytes, place_no int, role text, party_kind text, sex text, id_kind text, name text, birth text, id_number text, id_issued text, phone text, email text, address text, unit_id int)
insert into party
       (row_uid,  casefile_id,  visit_id,  place_no,  role,  party_kind,  sex,  id_kind,  name_sealed,  birth_sealed,
        id_number_sealed,  id_issued_sealed,  phone_sealed,  email_sealed,  address_sealed,  unit_id)
values (:row_uid, :casefile_id, :visit_id, :place_no, :role, :party_kind, :sex, :id_kind, :name_sealed, :birth_sealed,
        :id_number_sealed, :id_issued_sealed, :phone_sealed, :email_sealed, :address_sealed, :unit_id);

-- :try person_index(kind text, value bytes, party_id int)
insert into party_index
       (kind,  value,  party_id)
values (:kind, :value, :party_id);

-- How many speak for so many people (ND124 art. 6); no row: they are no group.
-- :one person_group(people int)
select   people_from, people_to, at_least, at_most
from     law_representative
where    people_from <= :people
and      valid_from <= :today
and      (valid_to is null or valid_to >= :today)
order by people_from desc
limit    1;

-- :many person_of_casefile(casefile_id int)
-- no reach: the casefile is locked, or its transfer is addressed to this agency
select   row_uid, role, party_kind, sex, id_kind, name_sealed, birth_sealed, id_number_sealed, id_issued_sealed,
         phone_sealed, email_sealed, address_sealed, unit_id
from     party
where    casefile_id = :casefile_id
order by place_no
limit    1002;

-- :many person_of_visit(visit_id int)
-- no reach: the casefile of the letter that it brought is locked
select   row_uid, role, party_kind, sex, id_kind, name_sealed, birth_sealed, id_number_sealed, id_issued_sealed,
         phone_sealed, email_sealed, address_sealed, unit_id
from     party
where    visit_id = :visit_id
order by place_no
limit    1002;

-- :exec person_unindex_casefile(casefile_id int)
-- no reach: the casefile is locked
delete from party_index
where  party_id in (select id from party where casefile_id = :casefile_id);

-- :exec person_unindex_visit(visit_id int)
-- no reach: the visit is locked
delete from party_index
where  party_id in (select id from party where visit_id = :visit_id);

-- :exec person_delete_casefile(casefile_id int)
-- no reach: the casefile is locked
delete from party where casefile_id = :casefile_id;

-- :exec person_delete_visit(visit_id int)
-- no reach: the visit is locked
delete from party where visit_id = :visit_id;

-- :many person_units(fold text)
select   u.id, u.full_name as name, p.full_name as province, p.fold as province_fold, u.fold
from     unit u
join     unit p on p.id = u.parent_id
where    u.fold = :fold
and      u.level = 'commune'
and      u.valid_to is null
order by p.name, u.id
limit    30;

-- :many person_units_old(fold text)
select   distinct n.id, n.full_name as name, p.full_name as province, p.fold as province_fold, n.fold
from     unit o
join     unit_successor s on s.old_id = o.id
join     unit n on n.id = s.new_id
join     unit p on p.id = n.parent_id
where    o.fold = :fold
and      o.level = 'commune'
and      o.valid_to is not null
and      n.level = 'commune'
and      n.valid_to is null
order by province, name
limit    30;

-- :one person_unit(id int)
select u.id, u.full_name as name, p.full_name as province
from   unit u
left join unit p on p.id = u.parent_id
where  u.id = :id
and    u.level = 'commune';
