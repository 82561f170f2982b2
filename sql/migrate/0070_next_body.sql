-- Who settles the second time, and whether a court may be asked (domain.md 3.2): an ordinary complaint
-- by the kind of the office that decided, one about discipline by the rows of discipline (C9), where only
-- a dismissal goes to court. Some have no second level at all (C6). Rows come by place_no: the first is it.

create or replace sql security definer view public_next as
select c.id as casefile_id, u.id as agency_id, u.name as agency_name, k.place_no,
       k.second_level is not null as has_second,
       k.next_step = 'court_dismissal'
           and concat(' ', coalesce(p.flags, ''), ' ') not like '% dismissal %' as is_kept_from_court
from   casefile c
straight_join agency a on a.id = c.agency_id
straight_join law_competence k on k.kind = 'complaint' and k.valid_to is null
                              and (k.made_by = a.kind or k.made_by is null)
                              and k.situation <=> if(c.field_code = '1.3.3', 'discipline', null)
left join agency u on u.id = a.parent_id
                  and (k.second_level = u.kind or k.second_level in ('superior', 'managing'))
left join petition p on p.casefile_id = c.id;
