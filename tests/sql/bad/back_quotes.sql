-- 3: names need no quotes
-- :many letter_all()
select `id` from letter;
