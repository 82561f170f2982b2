-- 2: parameter case
-- :one letter_by_id(case int)
select id from letter where id = :case;
