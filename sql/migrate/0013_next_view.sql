-- The body above is asked for where a complaint was decided, and nowhere else: its search cost
-- more than all the rest of a citizen's page.

create or replace sql security definer view public_casefile as
select c.id as casefile_id, c.kind, c.machine, c.state, c.is_open, c.sealed, c.level,
       c.received_on, c.accepted_on, c.decided_on, c.effective_on, c.closed_on, c.state_on, c.due_on,
       c.joined_id, c.version, a.name as agency_name, a.address as agency_address, a.phone as agency_phone,
       t.name as to_agency_name
from   casefile c
straight_join agency a on a.id = c.agency_id
left join agency t on t.id = c.to_agency_id;

create or replace sql security definer view public_next as
select c.id as casefile_id, u.id as agency_id, u.name as agency_name
from   casefile c
straight_join agency a on a.id = c.agency_id
straight_join agency u on u.id = a.parent_id
join   law_competence k on k.kind = 'complaint' and k.made_by = a.kind and k.situation is null
                       and k.valid_to is null
                       and (k.second_level = u.kind or k.second_level in ('superior', 'managing'));
