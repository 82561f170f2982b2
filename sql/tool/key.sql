-- Data keys, as the tool makes and checks them.

-- :many tool_keys()
select   id, purpose, year, state, wrapped
from     data_key
order by id
limit    256;

-- :one tool_key_last()
select max(id) as id
from   data_key;

-- :exec tool_key_insert(id int, purpose text, year int, state text, wrapped bytes)
insert into data_key
       (id,  purpose,  year,  state,  wrapped,  made_at)
values (:id, :purpose, :year, :state, :wrapped, :now);
