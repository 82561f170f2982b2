-- Drafts of letters, the casefile being locked; what every paper has: its law, its office, its number.

-- :one letter_of_template(template text, kinds text, level int)
select   template
from     law_letter
where    template = :template
and      (kinds is null or locate(:kinds, kinds) > 0)
and      (level is null or level = :level)
and      valid_from <= :today
and      (valid_to is null or valid_to >= :today)
order by valid_from desc
limit    1;

-- What the paper says of its matter as it is when the act is played.
-- :one letter_facts(casefile_id int, term text)
-- no reach: the casefile is locked
select (select max(d.n) from dialogue d where d.casefile_id = :casefile_id) as dialogue_n, t.due_on, t.length
from   (select 1 as n) one
left join (select   r.due_on, w.length
           from     term_run r
           left join law_term w on w.term = r.term and w.variant = r.variant and w.valid_from = r.law_from
           where    r.casefile_id = :casefile_id
           and      r.term = :term
           order by r.id desc
           limit    1) t on true;

-- A draft of a session that nobody has numbered yet: it is filled anew as long.
-- :one letter_draft_of_session(session_id int, template text)
select   l.id
from     letter l force index (session_id)
where    l.session_id = :session_id
and      l.template = :template
and      l.state = 'draft'
limit    1;

-- :exec letter_insert_reception(row_uid bytes, visit_id int, appointment_id int, session_id int, agency_id int, template text, event_seq int)
insert into letter
       (row_uid,  visit_id,  appointment_id,  session_id,  agency_id,  template,  event_seq,  made_by,        made_at)
values (:row_uid, :visit_id, :appointment_id, :session_id, :agency_id, :template, :event_seq, :me_account_id, :now);

-- :exec letter_insert(row_uid bytes, casefile_id int, agency_id int, template text, event_seq int, level int, round int, dialogue_n int, due_on day, term_length int)
insert into letter
       (row_uid,  casefile_id,  agency_id,  template,  event_seq,  level,  round,  dialogue_n,  due_on,  term_length,
        made_by,        made_at)
values (:row_uid, :casefile_id, :agency_id, :template, :event_seq, :level, :round, :dialogue_n, :due_on, :term_length,
        :me_account_id, :now);

-- :one letter_law(template text, on_day day)
select   title, number as form_number, abbreviation, act, article
from     law_letter
where    template = :template
and      valid_from <= :on_day
and      (valid_to is null or valid_to >= :on_day)
order by valid_from desc
limit    1;

-- :many letter_acts()
select   act, title, number, issued_on
from     law_act
where    valid_to is null
limit    200;

-- :one letter_agency(id int)
select   g.id, g.code, g.kind, g.name, k.sign, coalesce(u.name, 'Hà Nội') as place,
         case when k.has_above = 1 then p.name end as above
from     agency g
left join law_agency_kind k on k.kind = g.kind and k.valid_to is null
left join agency p on p.id = g.parent_id
left join unit u on u.id = g.unit_id
where    g.id = :id
limit    1;

-- That a number is used, and not by what: it goes as a digest, for some papers are sealed.
-- :try book_number_insert(agency_id int, year int, digest bytes)
insert into book_number
       (agency_id,  year,  digest)
values (:agency_id, :year, :digest);
