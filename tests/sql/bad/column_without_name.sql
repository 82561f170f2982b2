-- 3: a result column without a name
-- :one letter_count()
select count(*) from letter;
