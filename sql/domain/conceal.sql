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

-- Nothing joins it to the other parts of its letter, in either direction.
-- :exec conceal_parts(casefile_id int)
-- no reach: the casefile is locked
update petition
set    part_of = null
where  casefile_id = :casefile_id
or     part_of = :casefile_id;

-- :exec conceal_shared(store_id text, casefile_id int)
-- no reach: the casefile is locked
delete from document
where  store_id = :store_id
and    sealed = 0
and    casefile_id in (select s.id
                       from   (select q.casefile_id as id
                               from   petition p
                               join   petition q on q.part_of = coalesce(p.part_of, p.casefile_id)
                               where  p.casefile_id = :casefile_id
                               and    q.casefile_id <> :casefile_id
                               union
                               select part_of
                               from   petition
                               where  casefile_id = :casefile_id
                               and    part_of is not null) s);

-- What stands in place of a subject.
-- :one conceal_words()
select   name
from     law_choice
where    list = 'kept_on_paper'
and      valid_from <= :today
and      (valid_to is null or valid_to >= :today)
order by place_no
limit    1;

-- :exec conceal_mark(casefile_id int)
-- no reach: the casefile is locked
update casefile
set    is_secret = 1
where  id = :casefile_id;

-- :exec conceal_text(casefile_id int, row_uid bytes, subject text, content text)
-- no reach: the casefile is locked
update petition
set    subject_sealed = :subject_sealed, content_sealed = :content_sealed, demand_sealed = null, handled_sealed = null,
       respondent_sealed = null, respondent_agency_id = null, respondent_kind = null, decision_number = null,
       decision_on = null, forwarder = null, forwarder_agency_id = null, forwarder_number = null
where  casefile_id = :casefile_id
and    row_uid = :row_uid;

-- :exec conceal_letters(casefile_id int)
-- no reach: the casefile is locked
update letter
set    content_sealed = null, store_id = null
where  casefile_id = :casefile_id;

-- :exec conceal_drafts(casefile_id int)
-- no reach: the casefile is locked
delete from letter
where  casefile_id = :casefile_id
and    number is null;

-- :exec conceal_slips(casefile_id int)
-- no reach: the casefile is locked
delete from slip
where  casefile_id = :casefile_id;

-- :exec conceal_paper(row_uid bytes)
-- no reach: the casefile is locked
delete from document
where  row_uid = :row_uid;

-- What was said when it was passed on, to either side.
-- :exec conceal_passing(casefile_id int)
-- no reach: the casefile is locked
update transfer
set    note_sealed = null, reply_sealed = null
where  from_casefile_id = :casefile_id
or     to_casefile_id = :casefile_id;

-- :one conceal_visit_uid(id int)
-- no reach: the casefile that it brought is locked
select row_uid from visit where id = :id for update;

-- :exec conceal_visit_text(id int, row_uid bytes, matter text)
-- no reach: the casefile that it brought is locked
update visit
set    matter_sealed = :matter_sealed, demand_sealed = null, handed_sealed = null, opinion_sealed = null
where  id = :id
and    row_uid = :row_uid;
