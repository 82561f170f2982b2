-- 2: an empty statement
-- :many letter_all()
;
