-- The demonstration office and what kntc tells of it.

-- :one demo_people()
select count(*) as n
from   account;

-- :one demo_account(user_name text)
select a.id, a.display_name, a.agency_id, g.code as agency_code, g.name as agency_name, g.kind as agency_kind,
       coalesce(g.top_id, g.id) as top_id
from   account a
join   agency g on g.id = a.agency_id
where  a.user_name = :user_name;

-- :exec demo_office_set(code text, address text, phone text, hours text)
update agency
set    address = :address, phone = :phone, hours = :hours, version = version + 1
where  code = :code;

-- :exec demo_place_insert(agency_id int, name text, address text, hours text, phone text, valid_from day)
insert into reception_place
       (agency_id,  name,  address,  hours,  phone,  valid_from)
values (:agency_id, :name, :address, :hours, :phone, :valid_from);

-- :exec demo_session_insert(place_id int, agency_id int, top_id int, held_on day, leader text, state text, moved_to day, why text, took_on day, posted_on day)
insert into reception_session
       (place_id,  agency_id,  top_id,  held_on,  starts,  ends,    leader,  state,  moved_to,  why,  took_on,  posted_on)
values (:place_id, :agency_id, :top_id, :held_on, '08:00', '11:30', :leader, :state, :moved_to, :why, :took_on, :posted_on);

-- :one demo_transfer(casefile_id int)
select id, to_agency_id
from   transfer
where  from_casefile_id = :casefile_id
and    state = 'sent'
order by id desc
limit  1;

-- :many demo_lookups(after_id int)
select   lookup_code, mac, casefile_id
from     lookup
where    casefile_id > :after_id
order by casefile_id
limit    500;

-- Offices that take letters, those of one province together.
-- :many demo_offices()
select   g.id, g.code, g.name, g.kind, g.level, g.parent_id, coalesce(g.top_id, g.id) as top_id, g.unit_id, g.settles,
         g.is_remote, u.full_name as commune, u.parent_id as province_id
from     agency g
left join unit u on u.id = g.unit_id
where    g.valid_to is null
and      g.kind in ('commune', 'province_board', 'province', 'province_inspectorate', 'department', 'ministry',
                    'gov_inspectorate')
order by top_id, g.id;

-- :many demo_rules()
select   term, variant, length, unit, valid_from, valid_to
from     law_term
where    term in ('petition_sort', 'denunciation_check', 'complaint_first', 'complaint_first_send', 'first_effective',
                  'enforce_start', 'denunciation_settle', 'denunciation_accept_notice', 'conclusion_send',
                  'conclusion_act', 'conclusion_publish', 'reflection_answer', 'sender_reply', 'discipline_settle',
                  'decision_publish')
order by term, variant, valid_from;

-- :many demo_fields()
select   code, name
from     law_field
where    valid_to is null
limit    1000;

-- :many demo_books()
select   agency_id, year, kind, last
from     book
where    kind in ('KN', 'TC', 'PA')
limit    100000;

-- :many demo_staff()
select   id, user_name
from     account
where    user_name like 'cb.%'
or       user_name like 'ld.%'
limit    100000;

-- :one demo_ends()
-- no reach: where the numbers of invented rows begin
select coalesce((select max(id) from casefile), 0) as casefile_id, coalesce((select max(id) from party), 0) as party_id,
       coalesce((select max(id) from publication), 0) as publication_id;
