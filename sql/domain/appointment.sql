-- Appointments for reception.

-- A code that somebody holds already, of a matter or of an appointment.
-- :one appointment_code(code text)
select lookup_code
from   lookup
where  lookup_code = :code;

-- :exec appointment_insert(form, row_uid bytes, lookup_code text, agency_id int, state text, session_id int, wanted_on day, starts text, place text, sealed int, envelope_uid bytes, people int, name text, phone text, matter text, message text, secret text, secret_until day, form_key bytes, handler_id int, from_visit_id int)
insert into appointment
       (row_uid,  lookup_code,  agency_id,  state,  session_id,  wanted_on,  starts,  place,  kind,  sealed,
        envelope_uid,  people,  name_sealed,  phone_sealed,  matter_sealed,  message_sealed,  secret_sealed,  secret_until,
        form_key,  asked_at, handler_id,  from_visit_id)
values (:row_uid, :lookup_code, :agency_id, :state, :session_id, :wanted_on, :starts, :place, :kind, :sealed,
        :envelope_uid, :people, :name_sealed, :phone_sealed, :matter_sealed, :message_sealed, :secret_sealed, :secret_until,
        :form_key, :now,     :handler_id, :from_visit_id);

-- :exec appointment_lookup(lookup_code text, mac bytes, appointment_id int)
insert into lookup
       (lookup_code,  mac,  appointment_id,  made_at)
values (:lookup_code, :mac, :appointment_id, :now);

-- :exec appointment_started(id int, event_seq int, event_hash bytes)
-- no reach: the row has just been made
update appointment
set    event_seq = :event_seq, event_hash = :event_hash
where  id = :id;

-- :one appointment_by_id_locked(id int)
select a.id, a.row_uid as uid, a.agency_id, a.state, a.kind, a.sealed, a.people, a.wanted_on, a.session_id, a.handler_id,
       a.version, a.event_seq, a.event_hash
from   appointment a
where  a.id = :id
and    :reach(a)
for update;

-- :one appointment_by_id_any(id int)
-- no reach: its citizen has code and secret, or the timer or its session leads to it
select a.id, a.row_uid as uid, a.agency_id, a.state, a.kind, a.sealed, a.people, a.wanted_on, a.session_id, a.handler_id,
       a.version, a.event_seq, a.event_hash
from   appointment a
where  a.id = :id
for update;

-- :exec appointment_update(id int, state text, event_seq int, event_hash bytes, version int)
-- no reach: the row was locked through it
update appointment
set    state = :state, event_seq = :event_seq, event_hash = :event_hash, version = version + 1
where  id = :id
and    version = :version;

-- :exec appointment_passed(id int, agency_id int, handler_id int)
-- no reach: the row was locked by the timer
update appointment
set    agency_id = :agency_id, handler_id = :handler_id
where  id = :id;

-- :exec appointment_fix(id int, row_uid bytes, wanted_on day, starts text, place text, message text)
-- no reach: the row was locked through it
update appointment
set    wanted_on = :wanted_on, starts = :starts, place = :place, message_sealed = :message_sealed,
       handler_id = coalesce(handler_id, :me_account_id)
where  id = :id
and    row_uid = :row_uid;

-- :exec appointment_say(id int, row_uid bytes, message text)
-- no reach: the row was locked through it
update appointment
set    message_sealed = :message_sealed, handler_id = coalesce(handler_id, :me_account_id)
where  id = :id
and    row_uid = :row_uid;

-- The hour is open again, and so is what was said with it.
-- :exec appointment_put_off(id int, wanted_on day)
-- no reach: the row was locked through it
update appointment
set    wanted_on = :wanted_on, starts = null, message_sealed = null
where  id = :id;

-- She reads why. Who cancels a session takes on none of its appointments.
-- :exec appointment_tell(id int, row_uid bytes, message text)
-- no reach: the row was locked through its session
update appointment
set    message_sealed = :message_sealed
where  id = :id
and    row_uid = :row_uid;

-- :exec appointment_visited(id int, visit_id int)
-- no reach: the row was locked through it
update appointment
set    visit_id = :visit_id, handler_id = coalesce(handler_id, :me_account_id)
where  id = :id;

-- Of a visit that denounces: who asked for it lies in its envelope.
-- :exec appointment_conceal(visit_id int)
-- no reach: the visit is locked
update appointment
set    sealed = 1, kind = 'denunciation', name_sealed = null, phone_sealed = null, matter_sealed = null,
       message_sealed = null
where  visit_id = :visit_id;

-- And those that it ended with: nothing leads from them to it any more.
-- :exec appointment_conceal_next(visit_id int)
-- no reach: the visit is locked
update appointment
set    sealed = 1, kind = 'denunciation', name_sealed = null, phone_sealed = null, matter_sealed = null,
       message_sealed = null, from_visit_id = null
where  from_visit_id = :visit_id;

-- A visit that ended with an appointment, and of which one may be made that leads back to it.
-- :one appointment_visit(id int)
select v.id
from   visit v
where  v.id = :id
and    v.sealed = 0
and    v.outcome = 'appointment'
and    coalesce(v.successor_id, v.agency_id) = :me_agency_id
and    :reach(v);

-- Those of a session that still stand.
-- :many appointment_of_session(session_id int)
-- no reach: who puts a session off puts off all that was to happen at it
select   id
from     appointment force index (session_id)
where    session_id = :session_id
and      state in ('asked', 'moved', 'booked')
order by id
limit    1000;

-- How many still stand on a day: ids, of the key alone.
-- :many appointment_on_day(agency_id int, wanted_on day)
-- no reach: counts, and shows nothing
select   id
from     appointment force index (waiting)
where    agency_id = :agency_id
and      state in ('asked', 'moved', 'booked')
and      wanted_on = :wanted_on
order by state, id
limit    200;
