-- Lists of matters under settlement. Each names its key and pages by it.

-- :many worklist_due(after_on day, after_id int, until_on day)
select   c.id, c.code, c.kind, c.state, c.field_code, f.name as field_name, c.accepted_on, c.due_on,
         datediff(c.due_on, :today) as days_left, h.display_name as holder, c.level, p.row_uid, p.subject_sealed
from     casefile c force index (inbox_due)
join     petition p on p.casefile_id = c.id
left join law_field f on f.code = c.field_code and f.valid_to is null
left join account h on h.id = c.holder_id
where    :reach(c)
and      c.agency_id = :me_agency_id
and      c.desk = 'settlement'
and      c.is_open = 1
and      (c.due_on > :after_on or (c.due_on = :after_on and c.id > :after_id))
and      c.due_on <= :until_on
order by c.due_on, c.id
limit    21;

-- :many worklist_mine(after_on day, after_id int)
select   c.id, c.code, c.kind, c.state, c.field_code, f.name as field_name, c.accepted_on, c.due_on,
         datediff(c.due_on, :today) as days_left, h.display_name as holder, c.level, p.row_uid, p.subject_sealed
from     casefile c force index (holder)
join     petition p on p.casefile_id = c.id
left join law_field f on f.code = c.field_code and f.valid_to is null
left join account h on h.id = c.holder_id
where    :reach(c)
and      c.holder_id = :me_account_id
and      c.is_open = 1
and      (c.due_on > :after_on or (c.due_on = :after_on and c.id > :after_id))
order by c.due_on, c.id
limit    21;

-- :many worklist_waiting(before_id int)
select   c.id, c.code, c.kind, c.state, c.field_code, f.name as field_name, c.accepted_on, c.due_on,
         null as days_left, h.display_name as holder, c.level, p.row_uid, p.subject_sealed
from     casefile c force index (inbox_due)
join     petition p on p.casefile_id = c.id
left join law_field f on f.code = c.field_code and f.valid_to is null
left join account h on h.id = c.holder_id
where    :reach(c)
and      c.agency_id = :me_agency_id
and      c.desk = 'settlement'
and      c.is_open = 1
and      c.due_on is null
and      c.id < :before_id
order by c.id desc
limit    21;

-- :many worklist_done(before_id int)
select   c.id, c.code, c.kind, c.state, c.field_code, f.name as field_name, c.accepted_on, c.due_on,
         null as days_left, h.display_name as holder, c.level, p.row_uid, p.subject_sealed
from     casefile c force index (inbox_due)
join     petition p on p.casefile_id = c.id
left join law_field f on f.code = c.field_code and f.valid_to is null
left join account h on h.id = c.holder_id
where    :reach(c)
and      c.agency_id = :me_agency_id
and      c.desk = 'settlement'
and      c.is_open = 0
and      c.due_on is null
and      c.id < :before_id
order by c.id desc
limit    21;

-- :one worklist_counts()
select count(*) as open_n, coalesce(sum(c.due_on < :today), 0) as late_n,
       coalesce(sum(c.due_on >= :today and c.due_on <= date_add(:today, interval 7 day)), 0) as soon_n,
       coalesce(sum(c.holder_id = :me_account_id), 0) as mine_n
from   casefile c force index (inbox_due)
where  :reach(c)
and    c.agency_id = :me_agency_id
and    c.desk = 'settlement'
and    c.is_open = 1;
