-- 4: text stands in '
-- :many letter_all()
select id from letter
where code = "A";
