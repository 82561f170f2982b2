-- 4: no table of this statement has number_sealed in seal.def
-- :one party_by_id(id int)
select p.row_uid,
       p.number_sealed
from party p where p.id = :id;
