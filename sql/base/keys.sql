-- Data keys, wrapped.

-- :many keys_all()
select id, purpose, year, state, wrapped
from   data_key
where  state <> 'dead';
