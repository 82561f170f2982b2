-- An end that an administrator recorded takes effect when its day is over, and only if nothing is left to
-- be done then. Those that were recorded before and are still to come are looked at likewise; who follows
-- reads what was closed from when they take effect.

alter table agency
  add column ending_at datetime(6) null comment 'when its end was recorded; null: there is none, or it has taken effect' after valid_to,
  add column ending_by int unsigned null comment 'account that recorded it' after ending_at,
  add key ending (ending_at);

update agency g
set    g.ending_at = utc_timestamp(6),
       g.ending_by = (select max(x.account_id) from access x where x.object = 'agency' and x.object_id = g.id and x.what = 'agency_ended')
where  g.valid_to >= current_date
and    exists (select 1 from access x where x.object = 'agency' and x.object_id = g.id and x.what = 'agency_ended');

delete from agency_before
where  from_on > current_date;
