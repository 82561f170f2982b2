-- An office ends while an incident with personal data is open, or data is asked for: its successor goes on.

alter table breach
  add key agency_state (agency_id, state, id);

alter table data_request
  add key asking (agency_id, state, id),
  add key asked (to_agency_id, state, id);

alter table reorganisation
  modify column stage tinyint unsigned not null default 0
    comment 'how far the timer is: names, accounts, matters, waiting, transfers, receptions, visits, tasks, appointments, incidents, requests';
