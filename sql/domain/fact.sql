-- What reports may count.

-- :try fact_insert(agency_id int, measure text, casefile_id int, kind text, field_code text, extra text, amount int)
insert into fact
       (day,    agency_id,  measure,  casefile_id,  n, kind,  field_code,  extra,  amount)
values (:today, :agency_id, :measure, :casefile_id, 1, :kind, :field_code, :extra, :amount);

-- :try fact_dirty(agency_id int, year int)
insert into dirty
       (agency_id,  year)
values (:agency_id, :year);

-- Letters that an office received on the days of a period, by kind, and how many of them were joined to an
-- earlier one on these days: each is a letter (đơn), and those that were not joined are matters (vụ việc;
-- domain.md 12.3, vector P14).
-- :many fact_letters(agency_id int, from_on day, until_on day)
-- no reach: figures of an office, for its report
select   f.kind, sum(f.n) as letters, coalesce(sum(j.n), 0) as joined, sum(f.n) - coalesce(sum(j.n), 0) as matters
from     fact f force index (agency_measure)
left join (select   casefile_id, sum(n) as n
           from     fact force index (agency_measure)
           where    agency_id = :agency_id
           and      measure = 'petition_joined'
           and      day between :from_on and :until_on
           group by casefile_id) j on j.casefile_id = f.casefile_id
where    f.agency_id = :agency_id
and      f.measure = 'received'
and      f.day between :from_on and :until_on
group by f.kind
order by f.kind
limit    10;
