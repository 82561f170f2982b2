-- Senders on the answers that they got.

-- :one rating_of(casefile_id int)
select id, row_uid, agency_id, grade, changes, first_on, rated_on
from   rating
where  casefile_id = :casefile_id;

-- :one rating_of_locked(casefile_id int)
select id, row_uid, agency_id, grade, changes, first_on, rated_on
from   rating
where  casefile_id = :casefile_id
for update;

-- :exec rating_insert(casefile_id int, row_uid bytes, agency_id int, above_id int, grade text, reason text)
insert into rating
       (casefile_id,  row_uid,  agency_id,  above_id,  grade,  reason_sealed,  first_on, rated_on)
values (:casefile_id, :row_uid, :agency_id, :above_id, :grade, :reason_sealed, :today,   :today);

-- :exec rating_change(id int, row_uid bytes, grade text, reason text)
update rating
set    grade = :grade, reason_sealed = :reason_sealed, changes = changes + 1, rated_on = :today
where  id = :id
and    row_uid = :row_uid;

-- :exec rating_count(agency_id int, year int, grade text, n int)
update rating_sum
set    n = n + :n
where  agency_id = :agency_id
and    year = :year
and    grade = :grade;

-- :try rating_first(agency_id int, year int, grade text)
insert into rating_sum
       (agency_id,  year,  grade,  n)
values (:agency_id, :year, :grade, 1);

-- Who is told: the head of the agency that answered (below: of the one above, and its inspectors).
-- :many rating_told(agency_id int, role text, other_role text)
select   distinct a.id
from     account a
join     account_role r on r.account_id = a.id
where    a.agency_id = :agency_id
and      r.role in (:role, :other_role)
and      a.is_disabled = 0
order by a.id
limit    40;
