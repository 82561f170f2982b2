-- A matter of hers, whose secret she has shown.

-- :one matter_by_id(id int)
-- no reach: she has code and secret
select   c.id, c.kind, c.machine, c.state, c.is_open, c.is_secret, c.sealed, c.joined_id, c.due_on, c.version, g.name as agency_name,
         g.address as agency_address,
         g.phone as agency_phone
from     casefile c
join     agency g on g.id = c.agency_id
where    c.id = :id;

-- Where it went on when its office passed it to another.
-- :one matter_went(id int)
select   to_casefile_id as id
from     transfer force index (from_casefile)
where    from_casefile_id = :id
and      to_casefile_id is not null
order by id desc
limit    1;

-- A term of the office that is over and still runs; what the sender is waited for is none.
-- :one matter_overdue(id int)
-- no reach: she has code and secret
select   t.id, t.term, t.due_on
from     term_run t
join     law_term w on w.term = t.term and w.variant = t.variant and w.valid_from = t.law_from
where    t.casefile_id = :id
and      t.state = 'running'
and      t.is_main = 1
and      w.statutory = 1
and      t.term not like '%effective'
and      t.due_on < :today
order by t.due_on, t.id
limit    1;

-- :one matter_told(term_run_id int)
select made_on
from   silence
where  term_run_id = :term_run_id;

-- :try matter_tell(casefile_id int, term_run_id int, agency_id int, above_id int, kind text, due_on day)
insert into silence
       (casefile_id,  term_run_id,  agency_id,  above_id,  kind,  due_on,  made_on)
values (:casefile_id, :term_run_id, :agency_id, :above_id, :kind, :due_on, :today);

-- :one matter_asked(id int, event text)
-- no reach: she has code and secret
select   e.at
from     event e
where    e.subject = 'C'
and      e.subject_id = :id
and      e.event = :event
order by e.seq desc
limit    1;

-- Who is told of what she did: who has it and who keeps the books, of those who may know of it.
-- :many matter_staff(id int, with_heads int)
-- no reach: she has code and secret; it names accounts, and shows nothing to her
select   a.id
from     casefile c
join     account a on a.agency_id = c.agency_id
where    c.id = :id
and      a.is_disabled = 0
and      (a.id = c.holder_id
          or exists (select 1 from account_role r
                     where r.account_id = a.id
                     and (r.role = 'clerk' or r.role = 'head' and :with_heads <> 0)))
and      not exists (select 1 from barred b where b.casefile_id = c.id and b.account_id = a.id)
and      (c.sealed = 0
          or exists (select 1 from assignment s where s.casefile_id = c.id and s.account_id = a.id and s.ended_at is null))
limit    60;

-- How many papers came after the letter itself.
-- :one matter_papers(id int, act text)
-- no reach: she has code and secret
select count(*) as n
from   document
where  casefile_id = :id
and    kind = :act;

-- Papers of the office that are meant for her, once they have their number; of a denunciation none.
-- :many matter_letters(id int)
-- no reach: she has code and secret
select   l.id, l.template, l.number, l.issued_on, l.store_id is not null as has_scan
from     letter l
join     casefile c on c.id = l.casefile_id
join     law_choice h on h.list = 'sent_to_sender' and h.code = l.template and h.valid_to is null
where    l.casefile_id = :id
and      l.state = 'issued'
and      c.sealed = 0
and      not exists (select 1
                     from   event e
                     where  e.subject = 'C'
                     and    e.subject_id = l.casefile_id
                     and    e.act = 'seal'
                     and    e.seq > l.event_seq)
order by l.id
limit    60;

-- :one matter_letter(id int, letter_id int)
-- no reach: she has code and secret, and the letter was found among hers
select row_uid, template, content_sealed, store_id, number, issued_on
from   letter
where  casefile_id = :id
and    id = :letter_id;
