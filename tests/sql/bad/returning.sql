-- 4: one server's alone
-- :exec letter_new()
insert into letter (n) values (1)
returning id;
