-- What a citizen may see, from views without personal columns.

-- :one result_by_code(code text)
select casefile_id, mac, kind, state, is_open, level, received_on, accepted_on, decided_on, effective_on, closed_on,
       state_on, due_on, agency_name, agency_address, agency_phone, to_agency_name
from   public_casefile
where  lookup_code = :code;

-- :many result_steps(casefile_id int)
select   seq, at, to_state
from     public_step
where    casefile_id = :casefile_id
order by seq
limit    60;
