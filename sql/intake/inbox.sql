-- Lists of the inbox. Each names its key and pages by it.

-- :many inbox_due(after_on day, after_id int, until_on day)
select   c.id, c.lookup_code as code, c.kind, c.state, c.received_on, c.due_on,
         datediff(c.due_on, :today) as days_left, c.sealed, c.has_news, f.name as field_name, p.row_uid, p.subject_sealed
from     casefile c force index (inbox_due)
join     petition p on p.casefile_id = c.id
left join law_field f on f.code = c.field_code and f.valid_to is null
where    :reach(c)
and      c.agency_id = :me_agency_id
and      c.desk = 'intake'
and      c.is_open = 1
and      (c.due_on > :after_on or (c.due_on = :after_on and c.id > :after_id))
and      c.due_on <= :until_on
order by c.due_on, c.id
limit    21;

-- :many inbox_state(state text, before_id int)
select   c.id, c.lookup_code as code, c.kind, c.state, c.received_on, c.due_on,
         datediff(c.due_on, :today) as days_left, c.sealed, c.has_news, f.name as field_name, p.row_uid, p.subject_sealed
from     casefile c force index (inbox_state)
join     petition p on p.casefile_id = c.id
left join law_field f on f.code = c.field_code and f.valid_to is null
where    :reach(c)
and      c.agency_id = :me_agency_id
and      c.desk = 'intake'
and      c.state = :state
and      c.id < :before_id
order by c.id desc
limit    21;

-- Of the own office, or of one before it: then what is closed alone.
-- :many inbox_all(agency_id int, before_id int)
select   c.id, c.lookup_code as code, c.kind, c.state, c.received_on, c.due_on,
         datediff(c.due_on, :today) as days_left, c.sealed, c.has_news, f.name as field_name, p.row_uid, p.subject_sealed
from     casefile c force index (inbox)
join     petition p on p.casefile_id = c.id
left join law_field f on f.code = c.field_code and f.valid_to is null
where    :reach(c)
and      c.agency_id = :agency_id
and      c.desk = 'intake'
and      c.id < :before_id
order by c.id desc
limit    21;

-- No more than a thousand are counted.
-- :one inbox_counts()
select (select count(*)
        from   (select 1
                from   casefile c force index (inbox_due)
                where  :reach(c)
                and    c.agency_id = :me_agency_id
                and    c.desk = 'intake'
                and    c.is_open = 1
                limit  1000) open) as open_n,
       (select count(*)
        from   (select 1
                from   casefile c force index (inbox_state)
                where  :reach(c)
                and    c.agency_id = :me_agency_id
                and    c.desk = 'intake'
                and    c.state = 'received'
                limit  1000) to_sort) as to_sort_n,
       (select count(*)
        from   (select 1
                from   casefile c force index (inbox_state)
                where  :reach(c)
                and    c.agency_id = :me_agency_id
                and    c.desk = 'intake'
                and    c.state = 'proposed'
                limit  1000) proposed) as proposed_n,
       (select count(*)
        from   (select 1
                from   casefile c force index (inbox_due)
                where  :reach(c)
                and    c.agency_id = :me_agency_id
                and    c.desk = 'intake'
                and    c.is_open = 1
                and    c.due_on < :today
                limit  1000) late) as late_n,
       (select count(*)
        from   (select 1
                from   transfer
                where  to_agency_id = :me_agency_id
                and    state = 'sent'
                limit  1000) incoming) as incoming_n;

-- Of a denunciation the list says that there is one.
-- :many inbox_incoming(before_id int)
-- no reach: transfers addressed to this agency
select   t.id, t.kind, t.state, t.sent_on, t.due_on, datediff(t.due_on, :today) as days_left, t.letter_number, t.sealed,
         g.name as agency_name, p.row_uid, p.subject_sealed
from     transfer t force index (to_agency)
left join petition p on p.casefile_id = t.from_casefile_id and t.sealed = 0
join     agency g on g.id = t.from_agency_id
where    t.to_agency_id = :me_agency_id
and      t.state = 'sent'
and      t.id < :before_id
order by t.id desc
limit    21;

-- :many inbox_sent(before_id int)
select   t.id, c.id as casefile_id, c.lookup_code as code, t.kind, t.sent_on, t.state, n.state as their_state, t.answered_on,
         g.name as agency_name, p.row_uid, p.subject_sealed
from     transfer t force index (from_agency)
join     casefile c on c.id = t.from_casefile_id
join     petition p on p.casefile_id = c.id
join     agency g on g.id = t.to_agency_id
left join casefile n on n.id = t.to_casefile_id
where    :reach(c)
and      t.from_agency_id = :me_agency_id
and      t.id < :before_id
order by t.id desc
limit    21;

-- Who said that nothing came: of this office, and of those below it.
-- :many inbox_silence(before_id int)
-- no reach: an office, a kind and days are shown; the matter opens with reach
select   s.id, s.casefile_id, s.agency_id, g.name as agency_name, s.kind, s.due_on, s.made_on, t.state <> 'running' as is_over,
         case when s.agency_id = :me_agency_id and s.kind <> 'denunciation' then c.lookup_code end as code
from     silence s force index (agency_id)
join     agency g on g.id = s.agency_id
join     casefile c on c.id = s.casefile_id
join     term_run t on t.id = s.term_run_id
where    s.agency_id = :me_agency_id
and      s.id < :before_id
order by s.id desc
limit    21;

-- :many inbox_silence_below(before_id int)
-- no reach: an office, a kind and days are shown
select   s.id, s.agency_id, g.name as agency_name, s.kind, s.due_on, s.made_on, t.state <> 'running' as is_over
from     silence s force index (above_id)
join     agency g on g.id = s.agency_id
join     term_run t on t.id = s.term_run_id
where    s.above_id = :me_agency_id
and      s.id < :before_id
order by s.id desc
limit    21;
