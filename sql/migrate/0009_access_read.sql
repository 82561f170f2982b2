-- Reads stand apart from what was administered: there are a hundred times as many.
alter table access
  add column is_read tinyint not null default 0 comment '1: sealed data was shown; detail is the route',
  add key agency_log (agency_id, is_read, id);
