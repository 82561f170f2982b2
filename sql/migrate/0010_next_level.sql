-- Where a complaint goes next: the body above, where the law says that it settles the second
-- level (law_competence); null where the field decides which ministry does.

create or replace sql security definer view public_casefile as
select l.lookup_code, l.mac, c.id as casefile_id, c.kind, c.machine, c.state, c.is_open, c.sealed, c.level,
       c.received_on, c.accepted_on, c.decided_on, c.effective_on, c.closed_on, c.state_on, c.due_on,
       c.joined_id, c.version, a.name as agency_name, a.address as agency_address, a.phone as agency_phone,
       t.name as to_agency_name,
       (select u.name
        from   agency u
        join   law_competence k on k.kind = 'complaint' and k.made_by = a.kind and k.situation is null
                               and k.valid_to is null
                               and (k.second_level = u.kind or k.second_level in ('superior', 'managing'))
        where  u.id = a.parent_id
        limit  1) as next_agency_name
from   lookup l
join   casefile c on c.id = l.casefile_id
join   agency a on a.id = c.agency_id
left join agency t on t.id = c.to_agency_id;
