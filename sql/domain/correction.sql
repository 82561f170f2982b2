-- What was typed wrongly of a letter, and what stood there.

-- May it be corrected by this reader: by a clerk of the office that has it, who handles it, or who took it. Its day
-- of receipt as long as it is being sorted, where somebody typed it: what a sender wrote on the portal and what came
-- from another office has the day on which it came. Nobody types anew who wrote there herself. What another office
-- took over, or another letter, is corrected there.
-- :one correction_may(id int)
select c.is_secret = 0 and c.agency_id = :me_agency_id and (:me_roles & 30) <> 0
       and c.state <> 'joined'
       and not exists (select 1 from transfer t where t.from_casefile_id = c.id and t.state = 'accepted')
       and ((:me_roles & 4) <> 0
            or c.holder_id = :me_account_id
            or c.holder_id is null and (:me_roles & 8) <> 0
            or e.account_id = :me_account_id) as is_correction,
       e.account_id is not null
       and not exists (select 1 from transfer t where t.to_casefile_id = c.id) as is_typed,
       c.is_open = 1 and c.machine = 'petition' and c.accepted_on is null as is_sorted,
       c.sealed = 1
       and exists (select 1
                   from   assignment a
                   where  a.casefile_id = c.id
                   and    a.account_id = :me_account_id
                   and    a.duty = 'taker'
                   and    a.ended_at is null) as is_taker,
       e.at as recorded_at
from   casefile c
join   event e on e.subject = 'C' and e.subject_id = c.id and e.seq = 1
where  c.id = :id
and    :reach(c);

-- :exec correction_text(form, casefile_id int, row_uid bytes, signer_count int, representative_count int, subject text, content text, demand text, handled text, respondent text)
-- no reach: the casefile is locked
update petition
set    channel = :channel, written_on = :written_on, received_on = :received_on, people = :people, signers = :signer_count,
       representatives = :representative_count, is_name_hidden = :is_name_hidden, subject_sealed = :subject_sealed, content_sealed = :content_sealed,
       demand_sealed = :demand_sealed, handled_sealed = :handled_sealed, respondent_kind = :respondent_kind,
       respondent_sealed = :respondent_sealed, decision_number = :decision_number, decision_on = :decision_on,
       known_on = :known_on
where  casefile_id = :casefile_id
and    row_uid = :row_uid;

-- :exec correction_received(id int, received_on day)
-- no reach: the casefile is locked
update casefile
set    received_on = :received_on
where  id = :id;

-- :exec correction_insert(row_uid bytes, casefile_id int, event_seq int, corrected text, is_of_sender int, old text, envelope_uid bytes)
insert into correction
       (row_uid,  casefile_id,  event_seq,  corrected,  is_of_sender,  old_sealed,  envelope_uid)
values (:row_uid, :casefile_id, :event_seq, :corrected, :is_of_sender, :old_sealed, :envelope_uid);

-- For who is told who sent it: what was cut out of its text may be her name.
-- :many correction_rows(id int)
select   k.event_seq, k.corrected, k.is_of_sender, k.envelope_uid is not null as is_enveloped,
         k.row_uid, k.old_sealed
from     correction k
join     casefile c on c.id = k.casefile_id
where    c.id = :id
and      c.is_secret = 0
and      :reach(c)
and      :reach(k)
order by k.event_seq, k.id
limit    400;

-- All of them, for the envelope, whichever office typed them.
-- :many correction_of_sender(id int)
-- no reach: the casefile is locked
select   k.event_seq, k.corrected, k.row_uid, k.old_sealed
from     correction k
where    k.casefile_id = :id
and      k.is_of_sender = 1
and      k.envelope_uid is null
order by k.event_seq, k.id;

-- Does somebody get messages at the address that stands in the letter?
-- :one correction_mail(casefile_id int)
select left_by
from   message_address
where  casefile_id = :casefile_id
and    state = 'on'
order by id desc
limit  1;

-- Who sent it lies in an envelope from now on.
-- :exec correction_forget_sender(casefile_id int)
delete from correction
where  casefile_id = :casefile_id
and    is_of_sender = 1
and    envelope_uid is null;

-- :exec correction_forget_text(casefile_id int)
delete from correction
where  casefile_id = :casefile_id
and    is_of_sender = 0;

-- :exec correction_forget(casefile_id int)
delete from correction
where  casefile_id = :casefile_id
and    envelope_uid is null;
