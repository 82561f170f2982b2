-- 2: parameter id stands twice
-- :one letter_by_id(id int, id int)
select id from letter where id = :id;
