-- 3: want insert into
-- :exec letter_new()
insert ignore into letter (n) values (1);
