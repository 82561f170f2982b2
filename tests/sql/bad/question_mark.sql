-- 4: parameters are written :name
-- :one letter_by_id(id int)
select id from letter
where id = ?;
