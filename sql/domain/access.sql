-- What was read, tried or administered; rows are only ever added.

-- :exec access_insert(account_id int, agency_id int, what text, object text, object_id int, request int, device bytes, detail text, is_read int)
insert into access
       (at,   account_id,  agency_id,  what,  object,  object_id,  request,  device,  detail,  is_read)
values (:now, :account_id, :agency_id, :what, :object, :object_id, :request, :device, :detail, :is_read);
