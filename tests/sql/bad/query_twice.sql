-- 5: a second query of this name; the first stands at
-- :many letter_all()
select id from letter;

-- :many letter_all()
select id from letter;
