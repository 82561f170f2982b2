-- A published decision keeps the names of its day: an office that was merged since did decide it,
-- and a list of decisions reads one table.

alter table publication
  add column agency_name varchar(250) not null default '' comment 'who decided, as it was called then',
  add column field_name varchar(120) null comment 'of field_code, as the list of fields had it then';

update publication p
join   agency a on a.id = p.agency_id
left join law_field f on f.code = p.field_code and f.valid_to is null
set    p.agency_name = a.name, p.field_name = f.name;

create or replace sql security definer view public_publication as
select id, agency_id, kind, field_code, level, outcome, number, decided_on,
       case when state = 'withdrawn' then number else title end as title,
       case when state = 'withdrawn' then null else body end as body,
       published_on, state, withdrawn_on, withdrawn_why, version, agency_name, field_name
from   publication;
