-- 3: something after the ;
-- :many letter_all()
select id from letter; delete from letter;
