-- 3: the list of parameters is not closed
-- :many letter_all(id int,
select id from letter;
