-- 2: parameter form is not used
-- :exec letter_touch(form, id int)
update letter set n = 1 where id = :id;
