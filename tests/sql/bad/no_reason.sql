-- 4: no reach: without a reason
-- :many casefile_all()
select c.id from casefile c
-- no reach:
where c.id > 0;
