-- 4: :reach(c): the statement has no table of that name
-- :many letter_all()
select l.id from letter l
where :reach(c);
