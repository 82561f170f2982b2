-- 3: :exec does not read
-- :exec letter_all()
select id from letter;
