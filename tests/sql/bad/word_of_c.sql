-- 2: a word of C or of SQL
-- :one case(id int)
select id from letter where id = :id;
