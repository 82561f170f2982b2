-- 4: paged by key
-- :many letter_page(n int)
select id from letter order by id limit 20
offset :n;
