-- 4: two result columns are called id
-- :many letter_all()
select l.id,
       p.id
from letter l join party p on p.letter_id = l.id;
