-- The register of incidents with personal data, as its office reads it, and the whole country's.

-- :many breaches_here(before_id int)
select   b.id, b.found_at, if(char_length(b.breach_what) > 80, concat(left(b.breach_what, 80), '…'), b.breach_what) as breach_what, b.due_at, b.breach_people, b.may_harm, b.state, b.reported_at, b.closed_at,
         timestampdiff(hour, :now, b.due_at) as hours_left, b.due_at < coalesce(b.reported_at, :now) as is_late
from     breach b force index (agency_id)
where    b.agency_id = :me_agency_id
and      b.id < :before_id
order by b.id desc
limit    21;

-- :many breaches_all(before_id int)
select   b.id, b.found_at, if(char_length(b.breach_what) > 80, concat(left(b.breach_what, 80), '…'), b.breach_what) as breach_what, b.due_at, b.breach_people, b.may_harm, b.state, b.reported_at, b.closed_at,
         timestampdiff(hour, :now, b.due_at) as hours_left, b.due_at < coalesce(b.reported_at, :now) as is_late,
         g.name as agency_name
from     breach b
join     agency g on g.id = b.agency_id
where    b.id < :before_id
order by b.id desc
limit    21;

-- :one breach_by_id(id int, national int)
select b.id, b.agency_id, g.name as agency_name, b.found_at, b.due_at, b.breach_what, b.breach_data, b.breach_people, b.may_harm,
       b.state, b.reported_at, b.report_number, b.told_at, b.told_how, b.measures, b.closed_at, a.display_name as recorded_by_name,
       b.version, timestampdiff(hour, :now, b.due_at) as hours_left, b.due_at < coalesce(b.reported_at, :now) as is_late
from   breach b
join   agency g on g.id = b.agency_id
join   account a on a.id = b.made_by
where  b.id = :id
and    (b.agency_id = :me_agency_id or :national = 1);

-- :many breach_events(id int)
-- no reach: of an incident, which names nobody, and was found by who may see it
select   e.seq, e.at, e.role, e.event, e.document, e.detail, a.display_name as who
from     event e force index (chain)
left join account a on a.id = e.account_id
where    e.subject = 'B'
and      e.subject_id = :id
order by e.seq desc
limit    50;
