-- 4: text that does not end on its line
-- :many letter_all()
select id from letter
where code = 'A and n = 1;
