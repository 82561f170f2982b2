-- Besides the identity a scan of a denunciation can be opened, each by itself: the list of openings
-- and what is agreed to say which.

alter table identity_opened
  add column what varchar(12) character set ascii collate ascii_bin not null default 'people' comment 'people, scan, annex' after opened_at,
  add column store_id char(32) character set ascii collate ascii_bin null comment 'of a scan: which' after what,
  add constraint identity_opened_what check (what in ('people', 'scan', 'annex'));

alter table identity_request
  add column what varchar(12) character set ascii collate ascii_bin not null default 'people' comment 'people, scan, annex' after asked_at,
  add column store_id char(32) character set ascii collate ascii_bin null comment 'of a scan: which' after what,
  add constraint identity_request_what check (what in ('people', 'scan', 'annex'));
