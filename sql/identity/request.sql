-- A second person agrees to open the envelope of a matter that has ended; who leads sees all
-- openings of her matters.

-- :exec request_insert(form, casefile_id int, agency_id int, row_uid bytes, what text, store_id text, note text)
-- no reach: the casefile is locked
insert into identity_request
       (row_uid,  casefile_id,  agency_id,  account_id,     asked_at, what,  store_id,  reason,  note_sealed)
values (:row_uid, :casefile_id, :agency_id, :me_account_id, :now,     :what, :store_id, :reason, :note_sealed);

-- Mine of this matter and this thing, the last one.
-- :one request_mine(casefile_id int, what text, store_id text)
-- no reach: the casefile was read within reach
select   id, state, asked_at, until_at, until_at >= :now as is_valid, version
from     identity_request
where    casefile_id = :casefile_id
and      account_id = :me_account_id
and      what = :what
and      store_id <=> :store_id
order by id desc
limit    1;

-- :exec request_used(id int, version int)
-- no reach: the casefile is locked
update identity_request
set    state = 'used', version = version + 1
where  id = :id
and    state = 'agreed'
and    version = :version;

-- :one request_by_id(id int)
select q.id, q.row_uid, q.casefile_id, q.account_id, q.asked_at, q.what, q.reason, q.note_sealed, q.state, q.version,
       a.display_name as who, c.lookup_code, c.state as casefile_state, q.decided_at, d.display_name as decided_by_name
from   identity_request q
join   casefile c on c.id = q.casefile_id
join   account a on a.id = q.account_id
left join account d on d.id = q.decided_by
where  q.id = :id
and    :reach(c);

-- :exec request_decided(id int, state text, until_at instant, version int)
-- no reach: the casefile is locked
update identity_request
set    state = :state, decided_by = :me_account_id, decided_at = :now, until_at = :until_at, version = version + 1
where  id = :id
and    state = 'asked'
and    version = :version;

-- :many request_list()
select   q.id, q.asked_at, q.what, q.reason, a.display_name as who, c.lookup_code
from     identity_request q force index (open)
join     casefile c on c.id = q.casefile_id
join     account a on a.id = q.account_id
where    q.agency_id = :me_agency_id
and      q.state = 'asked'
and      :reach(c)
order by q.id
limit    50;

-- :many request_openings(before_id int)
select   o.id, o.opened_at, o.what, o.reason, o.casefile_id, a.display_name as who, c.lookup_code
from     identity_opened o force index (agency)
join     casefile c on c.id = o.casefile_id
join     account a on a.id = o.account_id
where    o.agency_id = :me_agency_id
and      o.id < :before_id
and      :reach(c)
order by o.id desc
limit    21;
