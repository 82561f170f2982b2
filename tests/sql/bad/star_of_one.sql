-- 3: name the columns instead of *
-- :many letter_all()
select l.id, l.* from letter l;
