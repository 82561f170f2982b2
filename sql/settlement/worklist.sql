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

-- Of the own office, or of one before it.
-- :many worklist_done(agency_id int, before_id int)
select   c.id, c.code, c.kind, c.state, c.field_code, f.name as field_name, c.accepted_on, c.due_on,
         null as days_left, h.display_name as holder, c.level, p.row_uid, p.subject_sealed
from     casefile c force index (inbox_due)
join     petition p on p.casefile_id = c.id
left join law_field f on f.code = c.field_code and f.valid_to is null
left join account h on h.id = c.holder_id
where    :reach(c)
and      c.agency_id = :agency_id
and      c.desk = 'settlement'
and      c.is_open = 0
and      c.due_on is null
and      c.id < :before_id
order by c.id desc
limit    21;

-- What each tab lists, no more than a thousand: a matter without a day stands under its own tab alone.
-- :one worklist_counts()
select (select count(*)
        from   (select 1
                from   casefile c force index (inbox_due)
                where  :reach(c)
                and    c.agency_id = :me_agency_id
                and    c.desk = 'settlement'
                and    c.is_open = 1
                and    c.due_on is not null
                limit  1000) open) as open_n,
       (select count(*)
        from   (select 1
                from   casefile c force index (inbox_due)
                where  :reach(c)
                and    c.agency_id = :me_agency_id
                and    c.desk = 'settlement'
                and    c.is_open = 1
                and    c.due_on < :today
                limit  1000) late) as late_n,
       (select count(*)
        from   (select 1
                from   casefile c force index (inbox_due)
                where  :reach(c)
                and    c.agency_id = :me_agency_id
                and    c.desk = 'settlement'
                and    c.is_open = 1
                and    c.due_on >= :today
                and    c.due_on <= date_add(:today, interval 7 day)
                limit  1000) soon) as soon_n,
       (select count(*)
        from   (select 1
                from   casefile c force index (holder)
                where  :reach(c)
                and    c.holder_id = :me_account_id
                and    c.is_open = 1
                limit  1000) mine) as mine_n;

-- Over whom somebody of this office watches: an inspectorate for the office that it belongs to.
-- :one worklist_above()
select p.id as above_id, p.id = p.top_id as is_top, p.parent_id is null as is_nation
from   agency g
join   agency p on p.id = case when g.kind in ('gov_inspectorate', 'province_inspectorate') then g.parent_id else g.id end
where  g.id = :me_agency_id;

-- Matters of the whole country, by urgency. Sealed ones are in no such list.
-- :many worklist_nation(after_on day, after_id int, until_on day)
-- no reach: an office above sees whose matter is late, not what it is about
select   c.id, coalesce(c.code, c.lookup_code) as matter_code, g.name as agency_name, c.kind, c.state, c.desk, c.due_on,
         datediff(c.due_on, :today) as days_left
from     casefile c force index (nation_due)
join     agency g on g.id = c.agency_id
where    c.is_open = 1
and      c.agency_id <> :me_agency_id
and      c.sealed = 0
and      not exists (select 1 from barred b where b.casefile_id = c.id and b.account_id = :me_account_id)
and      (c.due_on > :after_on or (c.due_on = :after_on and c.id > :after_id))
and      c.due_on <= :until_on
order by c.due_on, c.id
limit    21;

-- Matters of the offices below a province or ministry, by urgency. Sealed ones are in no such list.
-- :many worklist_below_top(above_id int, after_on day, after_id int, until_on day)
-- no reach: an office above sees whose matter is late, not what it is about
select   c.id, coalesce(c.code, c.lookup_code) as matter_code, g.name as agency_name, c.kind, c.state, c.desk, c.due_on,
         datediff(c.due_on, :today) as days_left
from     casefile c force index (top_urgent)
join     agency g on g.id = c.agency_id
where    c.top_id = :above_id
and      c.agency_id <> :above_id
and      c.is_open = 1
and      c.sealed = 0
and      not exists (select 1 from barred b where b.casefile_id = c.id and b.account_id = :me_account_id)
and      (c.due_on > :after_on or (c.due_on = :after_on and c.id > :after_id))
and      c.due_on <= :until_on
order by c.due_on, c.id
limit    21;

-- Matters of the offices below any other, by urgency. Sealed ones are in no such list.
-- :many worklist_below(above_id int, after_on day, after_id int, until_on day)
-- no reach: an office above sees whose matter is late, not what it is about
select   c.id, coalesce(c.code, c.lookup_code) as matter_code, g.name as agency_name, c.kind, c.state, c.desk, c.due_on,
         datediff(c.due_on, :today) as days_left
from     agency_path x
join     casefile c force index (agency_open) on c.agency_id = x.agency_id
join     agency g on g.id = c.agency_id
where    x.ancestor_id = :above_id
and      x.depth > 0
and      c.is_open = 1
and      c.sealed = 0
and      not exists (select 1 from barred b where b.casefile_id = c.id and b.account_id = :me_account_id)
and      (c.due_on > :after_on or (c.due_on = :after_on and c.id > :after_id))
and      c.due_on <= :until_on
order by c.due_on, c.id
limit    21;
