-- A letter with what it is filled from, for who sees its casefile. What was written before a
-- matter was sealed may name the sender, and nobody sees it any more.

-- :one letter_by_id(id int)
select l.id, l.row_uid, l.casefile_id, l.agency_id, l.template, l.event_seq, l.level, l.round, l.dialogue_n,
       l.due_on, l.term_length as length, l.state, l.issued_on, l.number,
       l.content_sealed, lower(hex(l.digest)) as digest, l.store_id, l.made_at, l.version,
       (select count(*)
        from   letter o
        where  o.casefile_id = l.casefile_id
        and    o.event_seq = l.event_seq
        and    o.id < l.id) as before_it
from   letter l
join   casefile c on c.id = l.casefile_id
where  l.id = :id
and    :reach(c)
and    :reach(l);

-- :one letter_lock(id int)
-- no reach: its casefile was found with reach and is locked
select id, state, agency_id, template, version
from   letter
where  id = :id
for update;

-- What became of the paper since its form was drawn: its number, its signed scan.
-- :many letter_since(casefile_id int, seq int, number text)
-- no reach: the letter was found with reach
select   e.at as done_at, e.event, e.document as says, a.display_name as who
from     event e
left join account a on a.id = e.account_id
where    e.subject = 'C'
and      e.subject_id = :casefile_id
and      e.seq > :seq
and      e.event in ('letter_issued', 'letter_scanned')
and      e.document = :number
order by e.seq
limit    2;

-- :one letter_event(subject text, subject_id int, seq int)
-- no reach: the letter was found with reach
select   e.row_uid, e.act, e.event, e.at, e.document, e.detail, e.note_sealed, a.display_name as signer,
         upper(a.title) as post, d.sign_form, upper(b.title) as for_post, d.document as for_document
from     event e
left join account a on a.id = e.account_id
left join delegation d on d.id = e.delegation_id
left join account b on b.id = d.from_id
where    e.subject = :subject
and      e.subject_id = :subject_id
and      e.seq = :seq;

-- Who verifies is who did on the day of the act. That she asked to be named to nobody else is kept when it is no
-- reflection any more.
-- :one letter_to(casefile_id int, at instant)
-- no reach: the letter was found with reach
select   g.name as to_name, f.name as from_name, x.letter_number as from_number, x.sent_on as from_on, v.name as verifier,
         r.forwarder, r.forwarder_number, r.has_originals, r.is_name_hidden, n.name as ground, r.act as proposed
from     casefile c
left join petition r on r.casefile_id = c.id
left join law_not_accepted n on n.kind = c.kind and n.ground = r.ground and n.valid_to is null
left join agency g on g.id = coalesce(r.to_agency_id, c.to_agency_id)
left join transfer x on x.to_casefile_id = c.id
left join agency f on f.id = x.from_agency_id
left join (select s.casefile_id, a.display_name as name
           from   assignment s
           join   account a on a.id = s.account_id
           where  s.casefile_id = :casefile_id
           and    s.duty = 'verifier'
           and    s.started_at <= :at
           and    (s.ended_at is null or s.ended_at > :at)
           order by s.id
           limit  1) v on v.casefile_id = c.id
where    c.id = :casefile_id
limit    1;

-- All who verified on the day of the act, the head of the team first.
-- :many letter_team(casefile_id int, at instant)
-- no reach: the letter was found with reach
select   a.display_name as verifier
from     assignment s
join     account a on a.id = s.account_id
where    s.casefile_id = :casefile_id
and      s.duty = 'verifier'
and      s.started_at <= :at
and      (s.ended_at is null or s.ended_at > :at)
order by s.id
limit    50;

-- :one letter_next(casefile_id int)
select   agency_name, has_second, is_kept_from_court
from     public_next
where    casefile_id = :casefile_id
order by place_no
limit    1;

-- :try letter_issue(id int, row_uid bytes, content text, digest bytes, number text, issued_on day, issued_year int, version int)
-- no reach: the letter is locked
update letter
set    state = 'issued', content_sealed = :content_sealed, digest = :digest, number = :number,
       issued_on = :issued_on, issued_year = :issued_year, issued_by = :me_account_id, version = version + 1
where  id = :id
and    row_uid = :row_uid
and    state = 'draft'
and    version = :version;

-- :exec letter_scanned(id int, store_id text, version int)
-- no reach: the letter is locked
update letter
set    store_id = :store_id, version = version + 1
where  id = :id
and    state = 'issued'
and    version = :version;

-- The signed scan of a letter, as it is stored.
-- :one letter_file(store_id text)
-- no reach: the letter was found with reach
select   d.type, d.scan
from     document d force index (store_id)
where    d.store_id = :store_id
and      d.sealed = 0
order by d.id
limit    1;

-- :exec letter_document(casefile_id int, letter_id int, row_uid bytes, store_id text, name text, type text, size int, digest bytes)
-- no reach: the casefile is locked, or the letter of a reception desk
insert into document
       (row_uid,  casefile_id,  letter_id,  kind,    store_id,  name_sealed,  type,  size,  digest,  added_by,       added_at)
values (:row_uid, :casefile_id, :letter_id, 'paper', :store_id, :name_sealed, :type, :size, :digest, :me_account_id, :now);
