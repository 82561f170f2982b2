-- 3: x_sealed is not a plain column
-- :one party_by_id(id int)
select p.row_uid, ifnull(p.name_sealed, '') as x_sealed
from party p where p.id = :id;
