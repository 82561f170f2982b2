-- The tables of the law as they stand on a day (sql/law/README): what the public pages print. Hundreds of rows
-- at the most, and all of them are shown.

-- :many law_term_on(on_day day)
select   l.term, l.variant, l.starts_on, l.length, l.unit, l.extension_max, l.extension_length,
         l.statutory, l.note, l.article, l.valid_from, l.valid_to, l.mark
from     law_term l
where    l.valid_from <= :on_day
and      (l.valid_to is null or l.valid_to >= :on_day)
order by term, variant
limit    1000;

-- :many law_route_on(on_day day)
select   l.route, l.kind, l.eligible, l.competent, l.flag, coalesce(l.act, l.adds) as act,
         (select max(t.title) from law_letter t where t.template = l.letter) as letter, l.recipients,
         l.term, l.signer, l.note, l.article, l.valid_from, l.valid_to, l.mark
from     law_route l
where    l.valid_from <= :on_day
and      (l.valid_to is null or l.valid_to >= :on_day)
order by place_no
limit    1000;

-- :many law_eligibility_on(on_day day)
select   l.kind, l.question, l.required, l.note, l.article, l.valid_from, l.valid_to, l.mark
from     law_eligibility l
where    l.valid_from <= :on_day
and      (l.valid_to is null or l.valid_to >= :on_day)
order by place_no
limit    1000;

-- :many law_ineligible_on(on_day day)
select   l.name, l.act, l.ask_once, l.reply_once, l.note, l.article, l.valid_from, l.valid_to, l.mark
from     law_ineligible l
where    l.valid_from <= :on_day
and      (l.valid_to is null or l.valid_to >= :on_day)
order by place_no
limit    1000;

-- :many law_not_accepted_on(on_day day)
select   l.kind, l.place_no, l.name, l.except_when, l.note, l.article, l.valid_from, l.valid_to, l.mark
from     law_not_accepted l
where    l.valid_from <= :on_day
and      (l.valid_to is null or l.valid_to >= :on_day)
order by kind, place_no
limit    1000;

-- :many law_refusal_on(on_day day)
select   l.name, l.signer, (select max(t.title) from law_letter t where t.template = l.letter) as letter,
         l.note, l.article, l.valid_from, l.valid_to, l.mark
from     law_refusal l
where    l.valid_from <= :on_day
and      (l.valid_to is null or l.valid_to >= :on_day)
order by place_no
limit    1000;

-- :many law_outcome_on(on_day day)
select   l.name, l.opens_petition, l.starts_answer,
         (select max(t.title) from law_letter t where t.template = l.letter) as letter, l.note,
         l.article, l.valid_from, l.valid_to, l.mark
from     law_outcome l
where    l.valid_from <= :on_day
and      (l.valid_to is null or l.valid_to >= :on_day)
order by place_no
limit    1000;

-- :many law_channel_on(on_day day)
select   l.name, l.kinds, l.by_setting, l.needs_signature, l.note, l.article, l.valid_from, l.valid_to,
         l.mark
from     law_channel l
where    l.valid_from <= :on_day
and      (l.valid_to is null or l.valid_to >= :on_day)
order by place_no
limit    1000;

-- :many law_competence_on(on_day day)
select   l.code, l.kind, l.made_by, l.post, l.situation, l.text, l.first_level, l.second_level, l.via,
         l.next_step, l.article, l.valid_from, l.valid_to, l.mark
from     law_competence l
where    l.valid_from <= :on_day
and      (l.valid_to is null or l.valid_to >= :on_day)
order by place_no
limit    1000;

-- :many law_agency_kind_on(on_day day)
select   l.kind as agency_kind, l.name, l.name_en, l.level, l.parent, l.successor, l.receives, l.settles,
         l.note, l.article, l.valid_from, l.valid_to, l.mark
from     law_agency_kind l
where    l.valid_from <= :on_day
and      (l.valid_to is null or l.valid_to >= :on_day)
order by field(coalesce(level, 'zz'), 'central', 'province', 'district', 'commune', 'zz'), name
limit    1000;

-- :many law_frequency_on(on_day day)
select   l.agency_kind, l.reception_kind, l.held_by, l.at_least, l.per, l.place, l.note, l.article,
         l.valid_from, l.valid_to, l.mark
from     law_frequency l
where    l.valid_from <= :on_day
and      (l.valid_to is null or l.valid_to >= :on_day)
order by field(reception_kind, 'regular', 'periodic', 'unscheduled', 'online'), agency_kind
limit    1000;

-- :many law_delegation_on(on_day day)
select   l.role, nullif(l.act, '*') as act, l.is_allowed, l.days, l.note, l.article,
         l.valid_from, l.valid_to, l.mark
from     law_delegation l
where    l.valid_from <= :on_day
and      (l.valid_to is null or l.valid_to >= :on_day)
order by l.is_allowed desc, l.role, l.act
limit    1000;

-- :many law_field_on(on_day day)
select   l.code, l.name, l.kinds, l.report_column, l.article, l.valid_from, l.valid_to, l.mark
from     law_field l
where    l.valid_from <= :on_day
and      (l.valid_to is null or l.valid_to >= :on_day)
order by place_no
limit    1000;

-- :many law_letter_on(on_day day)
select   l.title, l.number, l.act as cited, l.abbreviation, l.kinds, l.level, l.holds, l.note, l.article,
         l.valid_from, l.valid_to, l.mark
from     law_letter l
where    l.valid_from <= :on_day
and      (l.valid_to is null or l.valid_to >= :on_day)
order by field(area, 'reception', 'intake', 'settlement'), act, coalesce(number, '99'), template
limit    1000;

-- :many law_retention_on(on_day day)
select   l.name, l.permanent, l.years_least, l.years_most, l.days, l.note, l.article, l.valid_from,
         l.valid_to, l.mark
from     law_retention l
where    l.valid_from <= :on_day
and      (l.valid_to is null or l.valid_to >= :on_day)
order by place_no
limit    1000;

-- :many law_period_on(on_day day)
select   l.name, l.from_year, l.from_month, l.from_day, l.to_month, l.to_day, l.has_text, l.note,
         l.article, l.valid_from, l.valid_to, l.mark
from     law_period l
where    l.valid_from <= :on_day
and      (l.valid_to is null or l.valid_to >= :on_day)
order by place_no
limit    1000;

-- :many law_submission_on(on_day day)
select   l.sender, l.via, l.receiver, l.due_day, l.note, l.article, l.valid_from, l.valid_to, l.mark
from     law_submission l
where    l.valid_from <= :on_day
and      (l.valid_to is null or l.valid_to >= :on_day)
order by place_no
limit    1000;

-- :many law_act_on(on_day day)
select   l.act, l.title, l.number, l.issued_on, l.replaces, l.drives, l.note, l.article, l.valid_from,
         l.valid_to, l.mark
from     law_act l
where    l.valid_from <= :on_day
and      (l.valid_to is null or l.valid_to >= :on_day)
order by valid_from desc, act
limit    1000;

-- Days off and days worked: what was entered in the portal outweighs what was loaded.
-- :many law_holiday_on(on_day day)
select   h.day, h.kind, h.name, h.source as note, null as article, h.day as valid_from, null as valid_to, 'v' as mark
from     public_holiday h
where    h.kind <> 'usual'
union all
select   l.day, l.kind, l.name, l.note, l.article, l.valid_from, l.valid_to, l.mark
from     law_holiday l
where    l.valid_from <= :on_day
and      (l.valid_to is null or l.valid_to >= :on_day)
and      not exists (select 1 from public_holiday h where h.day = l.day)
order by day desc
limit    1000;
