-- 4: want :reach(alias)
-- :many casefile_all()
select c.id from casefile c
where :reach;
