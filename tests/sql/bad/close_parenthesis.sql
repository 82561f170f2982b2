-- 4: a ) too many
-- :many letter_all()
select id from letter
where n = 1 or n = 2);
