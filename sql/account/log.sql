-- What was tried and administered in an office; who read what is another list, of another size.

-- :many log_list(agency_id int, before_id int)
select   x.id, x.at as done_at, x.what, a.display_name as who, x.object, x.object_id, o.display_name as whom,
         x.detail
from     access x force index (agency_log)
left join account a on a.id = x.account_id
left join account o on x.object = 'account' and o.id = x.object_id
where    x.agency_id = :agency_id
and      x.is_read = 0
and      x.id < :before_id
order by x.id desc
limit    51;

-- The newest rows about one thing.
-- :many log_of(object text, object_id int)
select   x.id, x.at as done_at, x.what, a.display_name as who, x.detail
from     access x force index (object)
left join account a on a.id = x.account_id
where    x.object = :object
and      x.object_id = :object_id
order by x.id desc
limit    20;
