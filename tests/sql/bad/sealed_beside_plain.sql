-- 3: two result columns are called name
-- :one party_by_id(id int)
select p.row_uid, p.name, p.name_sealed
from party p where p.id = :id;
