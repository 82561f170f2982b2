-- Of a withdrawn decision the street gets number and reason; title and text stay inside.

create or replace sql security definer view public_publication as
select p.id, p.agency_id, p.kind, p.field_code, p.level, p.outcome, p.number, p.decided_on,
       case when p.state = 'withdrawn' then p.number else p.title end as title,
       case when p.state = 'withdrawn' then null else p.body end as body,
       p.published_on, p.state, p.withdrawn_on, p.withdrawn_why, p.version, a.name as agency_name, f.name as field_name
from   publication p
join   agency a on a.id = p.agency_id
left join law_field f on f.code = p.field_code and f.valid_to is null;
