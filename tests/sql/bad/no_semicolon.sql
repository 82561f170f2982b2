-- 2: letter_all: the statement has no ;
-- :many letter_all()
select id from letter
