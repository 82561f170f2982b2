-- Letters as received.

-- :exec petition_insert(form, casefile_id int, row_uid bytes, people text, signers int, representatives int, is_name_hidden int, visit_id int, secret text, secret_until day, subject text, content text, demand text, handled text, respondent text)
insert into petition
       (casefile_id,  row_uid,  channel,  written_on,  received_on,  language,  has_translation,  is_signed,  people,
        signers,  representatives,  is_name_hidden,  has_originals,  subject_sealed,  content_sealed,  demand_sealed,  handled_sealed,
        respondent_kind,  respondent_sealed,  decision_number,  decision_on,  known_on,  forwarder_agency_id,
        forwarder,  forwarder_number,  visit_id,  secret_sealed,  secret_until)
values (:casefile_id, :row_uid, :channel, :written_on, :received_on, :language, :has_translation, :is_signed, :people,
        :signers, :representatives, :is_name_hidden, :has_originals, :subject_sealed, :content_sealed, :demand_sealed, :handled_sealed,
        :respondent_kind, :respondent_sealed, :decision_number, :decision_on, :known_on, :forwarder_id,
        :forwarder, :forwarder_number, :visit_id, :secret_sealed, :secret_until);

-- :one petition_text(casefile_id int)
-- no reach: the casefile is locked, or its transfer is addressed to this agency
select row_uid, channel, written_on, received_on, language, has_translation, is_signed, people, signers,
       representatives, is_name_hidden, has_originals, subject_sealed, content_sealed, demand_sealed, handled_sealed, respondent_kind,
       respondent_sealed, decision_number, decision_on, known_on, forwarder_agency_id as forwarder_id, forwarder,
       forwarder_number
from   petition
where  casefile_id = :casefile_id;

-- :exec lookup_insert(lookup_code text, mac bytes, casefile_id int)
insert into lookup
       (lookup_code,  mac,  casefile_id,  made_at)
values (:lookup_code, :mac, :casefile_id, :now);

-- :one lookup_of(casefile_id int)
select lookup_code
from   lookup
where  casefile_id = :casefile_id;

-- :exec lookup_renew(mac bytes, casefile_id int)
update lookup
set    mac = :mac
where  casefile_id = :casefile_id;

-- :exec petition_secret(casefile_id int, row_uid bytes, secret text, secret_until day)
-- no reach: the casefile is locked, or has just been made
update petition
set    secret_sealed = :secret_sealed, secret_until = :secret_until
where  casefile_id = :casefile_id
and    row_uid = :row_uid;

-- :one petition_uid(casefile_id int)
-- no reach: the casefile is locked
select row_uid from petition where casefile_id = :casefile_id;

-- :exec petition_document(casefile_id int, visit_id int, row_uid bytes, kind text, store_id text, name text, type text, size int, digest bytes, sealed int)
insert into document
       (row_uid,  casefile_id,  visit_id,  kind,  store_id,  name_sealed,  type,  size,  digest,  sealed, added_by,
        added_at)
values (:row_uid, :casefile_id, :visit_id, :kind, :store_id, :name_sealed, :type, :size, :digest, :sealed,
        :me_account_id, :now);

-- :many petition_documents(casefile_id int)
-- no reach: the casefile is locked, or its transfer is addressed to this agency
select row_uid, kind, store_id, name_sealed, type, size, digest, sealed
from   document
where  casefile_id = :casefile_id
order by id
limit  200;

-- :exec denouncer_insert(envelope_uid bytes, envelope bytes)
insert into kntc_sealed.denouncer
       (envelope_uid,  envelope,  made_at)
values (:envelope_uid, :envelope, :now);

-- :many petition_settlers(agency_id int)
select   a.id
from     account a
join     account_role r on r.account_id = a.id
where    a.agency_id = :agency_id
and      r.role = 'head'
and      a.is_disabled = 0
order by a.id
limit    20;

-- :exec petition_assign(casefile_id int, account_id int, duty text)
insert into assignment
       (casefile_id,  account_id,  duty,  started_at, by_id)
values (:casefile_id, :account_id, :duty, :now,       :me_account_id);

-- :one petition_province(id int)
select parent_id from unit where id = :id;

-- The scan of a letter goes out of an open casefile, and of those that were split from the same letter.
-- :exec petition_unname(store_id text, casefile_id int)
-- no reach: the casefile is locked
delete from document
where  store_id = :store_id
and    sealed = 0
and    casefile_id in (select s.id
                       from   (select q.casefile_id as id
                               from   petition p
                               join   petition q on q.part_of = coalesce(p.part_of, p.casefile_id)
                               where  p.casefile_id = :casefile_id
                               union
                               select coalesce(part_of, casefile_id)
                               from   petition
                               where  casefile_id = :casefile_id
                               union
                               select :casefile_id) s);

-- :one petition_named(store_id text)
-- no reach: asks whether a file is still named, gives a number
select count(*) as n
from   document
where  store_id = :store_id;

-- Is who wrote answered, once, where a letter is filed for this?
-- :one petition_replied_once(ground text)
select   ground
from     law_ineligible
where    ground = :ground
and      reply_once = 1
and      valid_from <= :today
and      (valid_to is null or valid_to >= :today)
limit    1;

-- An earlier letter, found to be the same, that was filed for the same: it had the answer, or came behind one that had.
-- :one petition_replied_before(casefile_id int, ground text)
-- no reach: asks about this letter's own confirmed duplicates, gives yes or no
select   d.earlier_id
from     dedup_link d
join     casefile c on c.id = d.earlier_id and c.state = 'filed'
join     petition p on p.casefile_id = c.id and p.ineligible = :ground
where    d.casefile_id = :casefile_id
and      d.relation = 'D'
and      not exists (select 1 from dedup_link n where n.casefile_id = d.casefile_id and n.earlier_id = d.earlier_id and n.id > d.id)
and      not exists (select 1 from dedup_link n where n.casefile_id = d.earlier_id and n.earlier_id = d.casefile_id and n.id > d.id
                 and n.relation <> 'D')
and      (exists (select 1 from letter l where l.casefile_id = d.earlier_id and l.template = 'final_reply')
          or exists (select 1 from dedup_link b where b.casefile_id = d.earlier_id and b.relation = 'D'))
limit    1;
