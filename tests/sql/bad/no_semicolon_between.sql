-- 4: a new query begins
-- :many letter_all()
select id from letter
-- :many letter_more()
select id from letter;
