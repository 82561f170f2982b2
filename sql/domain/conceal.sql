-- A letter that turns out to denounce.

-- Casefiles of the same letter: where it came from, and what was joined to it.
-- :many conceal_others(id int)
-- no reach: a letter that is concealed is concealed wherever it lies
select t.from_casefile_id as id
from   transfer t
where  t.to_casefile_id = :id
union
select t.to_casefile_id
from   transfer t
where  t.from_casefile_id = :id
and    t.to_casefile_id is not null
union
select c.id
from   casefile c
where  c.joined_id = :id;

-- :exec conceal_casefile(id int, envelope_uid bytes)
-- no reach: the casefile is locked
update casefile
set    envelope_uid = :envelope_uid
where  id = :id;

-- :exec conceal_document(row_uid bytes, store_id text, name text)
-- no reach: the casefile is locked
update document
set    store_id = :store_id, name_sealed = :name_sealed, sealed = 1
where  row_uid = :row_uid;

-- :one conceal_stored(store_id text)
-- no reach: asks whether a file is still named, gives yes or no
select count(*) as n
from   document
where  store_id = :store_id;

-- :exec conceal_transfers(casefile_id int)
update transfer
set    sealed = 1, kind = 'denunciation'
where  from_casefile_id = :casefile_id;

-- :exec conceal_transfers_to(casefile_id int)
update transfer
set    sealed = 1, kind = 'denunciation'
where  to_casefile_id = :casefile_id;

-- :one conceal_visit_of(casefile_id int)
-- no reach: the casefile is locked
select visit_id from petition where casefile_id = :casefile_id;

-- :exec conceal_unlink_visit(casefile_id int)
-- no reach: the casefile is locked
update petition
set    visit_id = null
where  casefile_id = :casefile_id;

-- Letters of a visit that still name their sender.
-- :one conceal_open_letters(visit_id int)
-- no reach: gives a number
select count(*) as n
from   petition p
join   casefile c on c.id = p.casefile_id
where  p.visit_id = :visit_id
and    c.sealed = 0;

-- :exec conceal_sorting(casefile_id int)
-- no reach: the casefile is locked
update petition
set    is_eligible = null, ineligible = null, is_competent = null, flags = null, missing = null, act = null,
       route_code = null, is_route_own = 0, to_agency_id = null, ground = null, proposed_by = null, proposed_at = null,
       approved_by = null, approved_at = null
where  casefile_id = :casefile_id;
