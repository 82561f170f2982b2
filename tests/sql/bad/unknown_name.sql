-- 4: letter_by_id: unknown :number
-- :one letter_by_id(id int)
select id from letter
where id = :id and n = :number;
