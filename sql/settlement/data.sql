-- Requests for data: of who asks and of who is asked, nobody else's.

-- :many data_asked(before_id int)
select   d.id, d.row_uid, d.data_asked_sealed, d.asked_on, d.due_on, datediff(d.due_on, :today) as days_left, d.state,
         d.answered_on, greatest(datediff(d.answered_on, d.due_on), 0) as days_late, g.name as agency_name
from     data_request d force index (agency_id)
join     agency g on g.id = d.to_agency_id
where    d.agency_id = :me_agency_id
and      d.id < :before_id
order by d.id desc
limit    21;

-- :many data_received(before_id int)
select   d.id, d.row_uid, d.data_asked_sealed, d.asked_on, d.due_on, datediff(d.due_on, :today) as days_left, d.state,
         d.answered_on, greatest(datediff(d.answered_on, d.due_on), 0) as days_late, g.name as agency_name
from     data_request d force index (to_agency_id)
join     agency g on g.id = d.agency_id
where    d.to_agency_id = :me_agency_id
and      d.id < :before_id
order by d.id desc
limit    21;

-- For the head, whose office has to answer.
-- :one data_waiting()
select count(*) as n
from   (select d.id
        from   data_request d force index (asked)
        where  d.to_agency_id = :me_agency_id
        and    d.state = 'open'
        limit  100) o;

-- :one data_by_id(id int)
select d.id, d.row_uid, d.to_agency_id, f.name as asking_agency_name, g.name as asked_agency_name, d.data_asked_sealed, d.data_ground,
       d.asked_on, d.due_on, if(d.state = 'open', datediff(d.due_on, :today), null) as days_left, d.state, d.answered_on,
       greatest(datediff(d.answered_on, d.due_on), 0) as days_late, d.data_answer_sealed, d.store_id, a.display_name as asked_by_name, u.display_name as answered_by_name, d.version
from   data_request d
join   agency f on f.id = d.agency_id
join   agency g on g.id = d.to_agency_id
join   account a on a.id = d.made_by
left join account u on u.id = d.answered_by
where  d.id = :id
and    (d.agency_id = :me_agency_id or d.to_agency_id = :me_agency_id);

-- :one data_file(store_id text)
-- no reach: the request that names it was found by who asks or is asked
select   d.type, ceil(d.size / 1024) as size_kb, d.scan
from     document d force index (store_id)
where    d.store_id = :store_id
order by d.id
limit    1;

-- :many data_events(id int)
-- no reach: of a request that was found by who asks or is asked
select   e.seq, e.at, e.role, e.event, e.document, e.detail, a.display_name as who
from     event e force index (chain)
left join account a on a.id = e.account_id
where    e.subject = 'D'
and      e.subject_id = :id
order by e.seq desc
limit    50;
