-- What was kept for ever ends: an address some time after its matter, and what somebody who never
-- came had written some time after the day.

alter table message_address
  add column ends_on date null comment 'asked and on: the last day, once the matter is closed' after ended_at,
  drop key ended,
  add key made (state, made_at),
  add key stopped (state, ended_at),
  add key ends (state, ends_on);

update message_address a
join   casefile c on c.id = a.casefile_id
set    a.ends_on = date_add(c.closed_on, interval 90 day)
where  a.state in ('asked', 'on')
and    c.closed_on is not null;

alter table appointment
  modify matter_sealed blob null comment 'of a sealed one read by its handler alone; erased when she denounced or never came',
  add column over_on date
    generated always as (case when state in ('turned_down', 'cancelled', 'missed', 'unanswered')
                              and matter_sealed is not null then wanted_on end) stored
    comment 'the day, where nobody came and her words still stand',
  add key over_on (over_on);

-- Of those whose visit denounced.
update appointment
set    matter_sealed = null, message_sealed = null
where  sealed = 1
and    envelope_uid is null
and    visit_id is not null;
