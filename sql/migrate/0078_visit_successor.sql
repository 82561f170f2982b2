-- An office ends while who came is still to be told of the result, or a session is still to be summed
-- up: its successor goes on. Number and figures stay with the office that received (domain.md 12.3).
-- The same visit may be gone on with by a colleague of who received.

alter table visit
  add column successor_id int unsigned null comment 'office that goes on with it since the one that received ended; null: agency_id' after top_id,
  add column holder_id int unsigned null comment 'who goes on with it; null: who received' after receiver_id,
  add key taken_over (successor_id, due_on, id),
  add key agency_state (agency_id, state, id);

alter table reception_session
  add column successor_id int unsigned null comment 'office that goes on with it since its own ended; null: agency_id' after top_id,
  add key taken_over (successor_id, last_on, id);

alter table reorganisation
  modify column stage tinyint unsigned not null default 0
    comment 'how far the timer is: names, accounts, matters, waiting, transfers, receptions, visits, tasks, appointments';
