-- 4: a ( is not closed
-- :many letter_all()
select id from letter
where (n = 1 or n = 2;
