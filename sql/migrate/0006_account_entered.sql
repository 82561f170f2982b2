-- When a person was last here: what an administrator reads to find accounts nobody uses.

alter table account
  add column entered_at datetime(6) null comment 'last sign-in; null: none yet';
