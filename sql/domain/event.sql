-- The history: written here, read by whoever shows a casefile.

-- :exec event_insert(subject text, subject_id int, seq int, at instant, account_id int, role text, agency_id int, act text, event text, from_state text, to_state text, document text, detail text, row_uid bytes, note_bytes bytes, delegation_id int, request int, prev bytes, hash bytes)
insert into event
       (subject,  subject_id,  seq,  at,  account_id,  role,  agency_id,  act,  event,  from_state,  to_state,
        document,  detail,  row_uid,  note_sealed, delegation_id,  request,  prev,  hash)
values (:subject, :subject_id, :seq, :at, :account_id, :role, :agency_id, :act, :event, :from_state, :to_state,
        :document, :detail, :row_uid, :note_bytes, :delegation_id, :request, :prev, :hash);
