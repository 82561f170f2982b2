-- What came of a visit: the matter that it urged another office about, the appointment that it
-- ended with (domain.md 4.6).

alter table visit
  add column urged_id bigint unsigned null comment 'matter at another office that it urges, of casefile; null: none, or it is not in the portal' after to_agency_id;

alter table appointment
  add column from_visit_id bigint unsigned null comment 'visit that ended with it; never of, or to, a sealed one' after visit_id,
  add key from_visit_id (from_visit_id, id);
