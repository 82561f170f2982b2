-- 2: parameter "id"
-- :one letter_by_id(id)
select id from letter where id = :id;
