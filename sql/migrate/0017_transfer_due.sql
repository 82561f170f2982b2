-- Transfers that wait for an answer are found by the day on which it is due: when the calendar
-- changes they are counted again after the terms of casefiles.

alter table transfer
  add key due (state, due_on, id);

alter table calendar_change
  add column stage tinyint unsigned not null default 0 comment '0: terms of casefiles are looked at, 1: transfers that wait' after from_id;
