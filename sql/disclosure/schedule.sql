-- When and where offices receive; how fast they are.

-- :many schedule_coming(from_on day, after_id int)
select   id, agency_id, agency_name, held_on, starts, ends, kind, leader, content, state, moved_to, why, place_name,
         place_address, last_on, held_by
from     public_session
where    (last_on > :from_on or (last_on = :from_on and id > :after_id))
order by last_on, id
limit    31;

-- :many schedule_of_top(top_id int, from_on day, after_id int)
select   id, agency_id, agency_name, held_on, starts, ends, kind, leader, content, state, moved_to, why, place_name,
         place_address, last_on, held_by
from     public_session
where    top_id = :top_id
and      (last_on > :from_on or (last_on = :from_on and id > :after_id))
order by last_on, id
limit    31;

-- :many schedule_of_agency(agency_id int, from_on day, after_id int)
select   id, agency_id, agency_name, held_on, starts, ends, kind, leader, content, state, moved_to, why, place_name,
         place_address, last_on, held_by
from     public_session
where    agency_id = :agency_id
and      (last_on > :from_on or (last_on = :from_on and id > :after_id))
order by last_on, id
limit    31;

-- :many schedule_places(agency_id int)
select   name, address, hours, phone
from     reception_place
where    agency_id = :agency_id
and      valid_to is null
order by id
limit    20;

-- :many statistic_year(year int)
select   a.top_id, t.name, sum(s.received) as received, sum(s.denounced) as denounced,
         sum(s.accepted) as accepted, sum(s.settled) as settled,
         sum(s.in_time) as in_time, sum(s.days) as days
from     office_sum s
join     agency a on a.id = s.agency_id
join     agency t on t.id = a.top_id
where    s.year = :year
group by a.top_id, t.name
order by t.name, a.top_id;
