-- A session of the head that will not be held at all.

alter table reception_session
  modify state varchar(12) character set ascii collate ascii_bin not null default 'planned' comment 'planned, moved, held, nobody, cancelled';
