-- A list has up to a thousand people, and each of them may be marked as one who speaks for the others.
alter table petition modify column representatives smallint unsigned not null default 0;
