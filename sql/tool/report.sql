-- The rules of report tables, for who checks one (kntc report).

-- :one report_period(period text, on_day day)
-- no reach: law
select   from_year, from_month, from_day, to_month, to_day
from     law_period
where    period = :period
and      valid_from <= :on_day
and      coalesce(valid_to, '9999-12-31') >= :on_day
order by valid_from desc
limit    1;

-- :many report_periods(on_day day)
-- no reach: law
select   period, from_year, from_month, from_day, to_month, to_day
from     law_period
where    valid_from <= :on_day
and      coalesce(valid_to, '9999-12-31') >= :on_day
and      from_month is not null
order by place_no
limit    50;

-- :one report_form(form_code text, on_day day)
-- no reach: law
select   title, opening, total, handled
from     law_report_form
where    form = :form_code
and      valid_from <= :on_day
and      coalesce(valid_to, '9999-12-31') >= :on_day
order by valid_from desc
limit    1;

-- :many report_columns(form_code text, on_day day)
-- no reach: law
select   number, unit, formula
from     law_report_column
where    form = :form_code
and      valid_from <= :on_day
and      coalesce(valid_to, '9999-12-31') >= :on_day
order by number
limit    100;

-- :many report_checks(form_code text, on_day day)
-- no reach: law
select   expression, soft_when
from     law_report_check
where    form = :form_code
and      valid_from <= :on_day
and      coalesce(valid_to, '9999-12-31') >= :on_day
order by place_no
limit    100;
