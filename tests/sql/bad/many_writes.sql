-- 3: :many reads
-- :many letter_touch()
update letter set n = 1;
