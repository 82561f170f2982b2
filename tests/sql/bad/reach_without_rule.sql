-- 4: :reach(l): no line for letter in reach.def
-- :many letter_all()
select l.id from letter l
where :reach(l);
