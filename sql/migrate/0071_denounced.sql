-- How many of the letters received are denunciations: a column of the public figures, where a cell that
-- is too small is not told. All years are summed anew.

alter table office_sum add denounced int unsigned not null default 0 comment 'of those received' after received;

insert ignore into dirty (agency_id, year) select agency_id, year from office_sum;
