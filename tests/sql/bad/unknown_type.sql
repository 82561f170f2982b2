-- 2: parameter "id bigint"
-- :one letter_by_id(id bigint)
select id from letter where id = :id;
