-- 3: name_sealed needs p.row_uid among the results
-- :one party_by_id(id int)
select p.name_sealed, l.row_uid
from party p join letter l on l.id = p.letter_id
where p.id = :id;
