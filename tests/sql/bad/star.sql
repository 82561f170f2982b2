-- 3: name the columns instead of *
-- :many letter_all()
select * from letter;
