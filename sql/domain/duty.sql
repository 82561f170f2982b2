-- The days on which heads receive. Sessions are posted for everybody to read.

-- :many duty_rules(agency_kind text)
select   agency_kind, reception_kind, held_by, at_least, per, article, valid_from, valid_to
from     law_frequency
where    reception_kind = 'periodic'
and      agency_kind in (:agency_kind, 'any')
limit    60;

-- Those of the agency and of the board that receives for it.
-- :many duty_sessions(agency_id int, from_on day)
select s.took_on, s.held_by
from   reception_session s force index (agency_took)
where  s.agency_id = :agency_id
and    s.took_on >= :from_on
and    s.kind = 'periodic'
and    s.held_by in ('head', 'delegate')
union all
select s.took_on, s.held_by
from   agency g force index (agency_parent)
straight_join reception_session s force index (agency_took) on s.agency_id = g.id
where  g.parent_id = :agency_id
and    g.settles = 0
and    g.kind in ('province_board', 'central_board')
and    s.took_on >= :from_on
and    s.kind = 'periodic'
and    s.held_by in ('head', 'delegate')
limit  2000;

-- :one duty_first(agency_id int)
select least(coalesce((select min(s.held_on)
                       from   reception_session s force index (agency_day)
                       where  s.agency_id = :agency_id), date('9999-12-31')),
             coalesce((select min(s.held_on)
                       from   agency g
                       straight_join reception_session s force index (agency_day) on s.agency_id = g.id
                       where  g.parent_id = :agency_id
                       and    g.settles = 0
                       and    g.kind in ('province_board', 'central_board')), date('9999-12-31'))) as first_on;
