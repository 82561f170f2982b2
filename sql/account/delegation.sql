-- Powers given for some days: by whoever has them, to a colleague. Both see it, and who
-- administers their office.

-- Of the user's own roles those that may be given, and for how long.
-- :many delegation_powers(account_id int)
select   r.role, l.days
from     account_role r
join     law_delegation l on l.role = r.role and l.act = '*' and l.is_allowed = 1
                          and l.valid_from <= :today and (l.valid_to is null or l.valid_to >= :today)
where    r.account_id = :account_id
order by r.role
limit    20;

-- What she gave then and has still.
-- :many delegation_powers_of(id int)
select   r.role, l.days
from     delegation d
join     account_role r on r.account_id = d.from_id and find_in_set(r.role, d.roles) > 0
join     law_delegation l on l.role = r.role and l.act = '*' and l.is_allowed = 1
                          and l.valid_from <= :today and (l.valid_to is null or l.valid_to >= :today)
where    d.id = :id
order by r.role
limit    20;

-- What stays with her all the same.
-- :many delegation_kept_acts(account_id int)
select   r.role, l.act, l.note, l.article
from     account_role r
join     law_delegation l on l.role = r.role and l.is_allowed = 0
                          and l.valid_from <= :today and (l.valid_to is null or l.valid_to >= :today)
where    r.account_id = :account_id
order by r.role, l.act
limit    100;

-- Colleagues: who administers takes no part in the work.
-- :many delegation_people()
select   a.id, a.display_name, a.title
from     account a force index (agency_id)
where    a.agency_id = :me_agency_id
and      a.id <> :me_account_id
and      a.is_disabled = 0
and      not exists (select 1 from account_role r where r.account_id = a.id and r.role in ('admin', 'national'))
order by a.display_name, a.id
limit    500;

-- :one delegation_overlaps(from_on day, until_on day)
select   id
from     delegation force index (from_id)
where    from_id = :me_account_id
and      until_on >= :from_on
and      from_on <= :until_on
and      withdrawn_at is null
limit    1;

-- :exec delegation_insert(form, roles text)
insert into delegation
       (agency_id,     from_id,        to_id,  from_on,  until_on,  document,  absence,  sign_form,  roles,  made_at)
values (:me_agency_id, :me_account_id, :to_id, :from_on, :until_on, :document, :absence, :sign_form, :roles, :now);

-- What it is worth today: dead where who gave has gone, or has nothing left to give.
-- :one delegation_by_id(id int, administers int, national int)
select d.id, d.agency_id, d.from_id, d.to_id, d.from_on, d.until_on, d.document, d.absence, d.sign_form, d.made_at as given_at,
       d.withdrawn_at, w.display_name as withdrawn_by_name, a.display_name as from_name, a.title as from_post,
       b.display_name as to_name, b.title as to_post, g.name as agency_name,
       case when d.withdrawn_at is not null then 'withdrawn'
            when d.until_on < :today then 'over'
            when a.is_disabled = 1 or b.is_disabled = 1 or a.agency_id <> d.agency_id or b.agency_id <> d.agency_id
                 or not exists (select 1 from account_role r
                                join law_delegation l on l.role = r.role and l.act = '*' and l.is_allowed = 1
                                     and l.valid_from <= :today and (l.valid_to is null or l.valid_to >= :today)
                                where r.account_id = d.from_id and find_in_set(r.role, d.roles) > 0) then 'dead'
            when d.from_on > :today then 'coming'
            else 'runs' end as delegation_state
from   delegation d
join   account a on a.id = d.from_id
join   account b on b.id = d.to_id
join   agency g on g.id = d.agency_id
left join account w on w.id = d.withdrawn_by
where  d.id = :id
and    (d.from_id = :me_account_id
        or d.to_id = :me_account_id
        or :national = 1
        or :administers = 1
           and exists (select 1 from agency_path x where x.ancestor_id = :me_agency_id and x.agency_id = d.agency_id));

-- :many delegation_given()
select   d.id, b.display_name as to_name, d.from_on, d.until_on, d.document, d.withdrawn_at, d.from_on > :today as is_coming,
         d.until_on < :today as is_over
from     delegation d force index (from_id)
join     account b on b.id = d.to_id
where    d.from_id = :me_account_id
order by d.until_on desc, d.id desc
limit    20;

-- :many delegation_received()
select   d.id, a.display_name as from_name, d.from_on, d.until_on, d.document, d.withdrawn_at, d.from_on > :today as is_coming,
         d.until_on < :today as is_over
from     delegation d force index (to_id)
join     account a on a.id = d.from_id
where    d.to_id = :me_account_id
order by d.until_on desc, d.id desc
limit    20;

-- :many delegation_of_office(agency_id int, before_id int)
select   d.id, a.display_name as from_name, b.display_name as to_name, d.from_on, d.until_on, d.document, d.withdrawn_at,
         d.from_on > :today as is_coming, d.until_on < :today as is_over
from     delegation d force index (agency_id)
join     account a on a.id = d.from_id
join     account b on b.id = d.to_id
where    d.agency_id = :agency_id
and      d.id < :before_id
order by d.id desc
limit    21;

-- :exec delegation_withdraw(id int)
update delegation
set    withdrawn_at = :now, withdrawn_by = :me_account_id
where  id = :id
and    withdrawn_at is null
and    until_on >= :today;
