-- 3: a query is select, with, insert, update or delete
-- :exec letter_drop()
drop table letter;
