-- A petition that is being written. Who has the cookie has the draft, and nobody else.

-- :one filing_find(token_hash bytes)
select row_uid, typed, state, kb, version
from   filing_draft
where  token_hash = :token_hash
and    seen_at > date_sub(:now, interval 24 hour);

-- :one filing_lock(token_hash bytes)
select row_uid, typed, state, kb, version
from   filing_draft
where  token_hash = :token_hash
and    seen_at > date_sub(:now, interval 24 hour)
for update;

-- How much waits in all; at most 20,000 rows, and the index has all that is asked.
-- :one filing_total()
select count(*) as n, coalesce(sum(kb), 0) as kb
from   filing_draft force index (seen_at);

-- :exec filing_insert(token_hash bytes, row_uid bytes, typed bytes, kb int)
insert into filing_draft
       (token_hash,  row_uid,  typed,  kb,  seen_at)
values (:token_hash, :row_uid, :typed, :kb, :now);

-- :exec filing_update(token_hash bytes, row_uid bytes, typed bytes, state text, kb int, version int)
update filing_draft
set    row_uid = :row_uid, typed = :typed, state = :state, kb = :kb, seen_at = :now, version = version + 1
where  token_hash = :token_hash
and    version = :version;

-- :exec filing_delete(token_hash bytes)
delete from filing_draft
where  token_hash = :token_hash;

-- :many filing_files(token_hash bytes)
select   store_id
from     filing_paper
where    token_hash = :token_hash
order by store_id
limit    40;

-- :exec filing_file_insert(store_id text, token_hash bytes)
insert into filing_paper
       (store_id,  token_hash)
values (:store_id, :token_hash);

-- :exec filing_file_delete(store_id text, token_hash bytes)
delete from filing_paper
where  store_id = :store_id
and    token_hash = :token_hash;

-- :exec filing_files_delete(token_hash bytes)
delete from filing_paper
where  token_hash = :token_hash;
