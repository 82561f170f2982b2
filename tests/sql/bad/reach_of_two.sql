-- 4: two tables have that name here
-- :many casefile_all()
select c.id from casefile c
where :reach(c)
and exists (select 1 from letter c where c.n = 1);
