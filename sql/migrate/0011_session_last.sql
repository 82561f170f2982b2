-- A session that was put off stands in the list until its new day.

alter table reception_session
  add column last_on date generated always as (greatest(held_on, coalesce(moved_to, held_on))) stored
    comment 'the day until which it is shown: its own, or the one it was put off to',
  add key agency_last (agency_id, last_on, id),
  add key top_last (top_id, last_on, id),
  add key last_day (last_on, id);

create or replace sql security definer view public_session as
select s.id, s.agency_id, s.top_id, s.held_on, s.starts, s.ends, s.kind, s.leader, s.content, s.state, s.moved_to,
       s.why, a.name as agency_name, p.name as place_name, p.address as place_address, s.last_on
from   reception_session s
straight_join reception_place p on p.id = s.place_id
straight_join agency a on a.id = s.agency_id;
