-- What was read, tried and administered in an office.

-- :many log_list(agency_id int, before_id int)
select   x.id, x.at as done_at, x.what, a.display_name as who, x.object, x.object_id, o.display_name as whom,
         x.detail
from     access x force index (agency_id)
left join account a on a.id = x.account_id
left join account o on x.object = 'account' and o.id = x.object_id
where    x.agency_id = :agency_id
and      x.id < :before_id
order by x.id desc
limit    51;
