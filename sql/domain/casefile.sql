-- The one row that a matter is locked by.

-- :one casefile_by_id(id int)
select id, kind, machine, state, before_state, desk, code, lookup_code, field_code, is_open, sealed, is_complex,
       is_remote, level, round, agency_id, top_id, holder_id, to_agency_id, joined_id, received_on, accepted_on,
       decided_on, effective_on, closed_on, due_on, version, event_seq, event_hash, envelope_uid,
       case when c.agency_id = :me_agency_id then 0
            when c.is_open = 1 then 1
            else not exists (select 1
                             from   agency_before o
                             where  o.successor_id = :me_agency_id
                             and    o.predecessor_id = c.agency_id
                             and    o.from_on <= :today) end as is_below
from   casefile c
where  c.id = :id
and    :reach(c);

-- :one casefile_by_id_locked(id int)
select id, kind, machine, state, before_state, desk, code, lookup_code, field_code, is_open, sealed, is_complex,
       is_remote, level, round, agency_id, top_id, holder_id, to_agency_id, joined_id, received_on, accepted_on,
       decided_on, effective_on, closed_on, due_on, version, event_seq, event_hash, envelope_uid
from   casefile c
where  c.id = :id
and    c.agency_id = :me_agency_id
and    :reach(c)
for update;

-- :one casefile_by_id_read(id int)
select id, kind, machine, state, before_state, desk, code, lookup_code, field_code, is_open, sealed, is_complex,
       is_remote, level, round, agency_id, top_id, holder_id, to_agency_id, joined_id, received_on, accepted_on,
       decided_on, effective_on, closed_on, due_on, version, event_seq, event_hash, envelope_uid
from   casefile c
where  c.id = :id
and    (c.agency_id = :me_agency_id
        or c.is_open = 0
           and exists (select 1
                       from   agency_before o
                       where  o.successor_id = :me_agency_id
                       and    o.predecessor_id = c.agency_id
                       and    o.from_on <= :today))
and    :reach(c)
for update;

-- :one casefile_by_id_any(id int)
-- no reach: the timer, the other end of a transfer, and what has just been made
select id, kind, machine, state, before_state, desk, code, lookup_code, field_code, is_open, sealed, is_complex,
       is_remote, level, round, agency_id, top_id, holder_id, to_agency_id, joined_id, received_on, accepted_on,
       decided_on, effective_on, closed_on, due_on, version, event_seq, event_hash, envelope_uid
from   casefile
where  id = :id
for update;

-- :one casefile_code_booked(code text)
select lookup_code
from   lookup
where  lookup_code = :code
and    appointment_id is not null;

-- :try casefile_insert(row_uid bytes, lookup_code text, kind text, agency_id int, top_id int, field_code text, received_on day, sealed int, is_remote int, level int, envelope_uid bytes)
insert into casefile
       (row_uid,  lookup_code,  kind,  machine,    state,      desk,     agency_id,  top_id,  field_code,  received_on,
        state_on, sealed,  is_remote,  level,  envelope_uid)
values (:row_uid, :lookup_code, :kind, 'petition', 'received', 'intake', :agency_id, :top_id, :field_code, :received_on,
        :today,   :sealed, :is_remote, :level, :envelope_uid);

-- :exec casefile_update(id int, kind text, machine text, state text, before_state text, desk text, code text, field_code text, is_open int, sealed int, is_complex int, is_remote int, level int, round int, agency_id int, top_id int, holder_id int, to_agency_id int, joined_id int, accepted_on day, decided_on day, effective_on day, closed_on day, state_on day, due_on day, event_seq int, event_hash bytes, version int)
-- no reach: the row was locked through it
update casefile
set    kind = :kind, machine = :machine, state = :state, before_state = :before_state, desk = :desk, code = :code,
       field_code = :field_code, is_open = :is_open, sealed = :sealed, is_complex = :is_complex,
       is_remote = :is_remote, level = :level, round = :round, agency_id = :agency_id, top_id = :top_id,
       holder_id = :holder_id, to_agency_id = :to_agency_id, joined_id = :joined_id, accepted_on = :accepted_on,
       decided_on = :decided_on, effective_on = :effective_on, closed_on = :closed_on,
       state_on = coalesce(:state_on, state_on), due_on = :due_on, event_seq = :event_seq, event_hash = :event_hash,
       has_news = if(:me_account_id is null, has_news, 0), version = version + 1
where  id = :id
and    version = :version;

-- :exec casefile_has_news(id int)
-- no reach: the row was locked through it
update casefile
set    has_news = 1
where  id = :id;

-- :many casefile_history(id int)
select   e.seq, e.at, e.role, e.act, e.event, nullif(e.to_state, e.from_state) as to_state, e.document, e.detail, n.row_uid, n.note_sealed,
         a.display_name as who, b.display_name as for_name, d.document as for_document,
         coalesce((select n.name from agency_name n
                   where n.agency_id = e.agency_id and n.valid_to >= date(e.at + interval 7 hour)
                   order by n.valid_to limit 1), g.name) as agency_name
from     event e
join     casefile c on c.id = e.subject_id
left join event n on n.id = e.id and c.is_secret = 0
left join account a on a.id = e.account_id
left join agency g on g.id = e.agency_id
left join delegation d on d.id = e.delegation_id
left join account b on b.id = d.from_id
where    e.subject = 'C'
and      e.subject_id = :id
and      (e.act not in ('protect', 'ask_protection') or (:me_own & 64) <> 0)
and      :reach(c)
order by e.seq desc
limit    200;

-- What came last, the newest first, without the notes.
-- :many casefile_newest(id int)
select   e.seq, e.at as done_at, e.event, nullif(e.to_state, e.from_state) as to_state, a.display_name as who,
         g.name as agency_name
from     event e
join     casefile c on c.id = e.subject_id
left join account a on a.id = e.account_id
left join agency g on g.id = e.agency_id
where    e.subject = 'C'
and      e.subject_id = :id
and      (e.act not in ('protect', 'ask_protection') or (:me_own & 64) <> 0)
and      :reach(c)
order by e.seq desc
limit    20;

-- How many events this reader may know of: that somebody is protected is the settler's alone (LTC art. 56).
-- :one casefile_known(id int)
-- no reach: the casefile was read within reach, or is locked
select   count(*) as known
from     event e
where    e.subject = 'C'
and      e.subject_id = :id
and      (e.act not in ('protect', 'ask_protection') or (:me_own & 64) <> 0);

-- :one book_lock(agency_id int, year int, kind text)
select last
from   book
where  agency_id = :agency_id
and    year = :year
and    kind = :kind
for update;

-- :try book_insert(agency_id int, year int, kind text)
insert into book
       (agency_id,  year,  kind,  last)
values (:agency_id, :year, :kind, 0);

-- :exec book_next(agency_id int, year int, kind text)
update book
set    last = last + 1
where  agency_id = :agency_id
and    year = :year
and    kind = :kind;
