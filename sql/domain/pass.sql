-- What a citizen may do with a matter whose secret she has.

-- :one pass_key(code text)
select casefile_id, appointment_id, mac
from   lookup
where  lookup_code = :code;
