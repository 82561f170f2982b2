-- What reports may count.

-- :try fact_insert(agency_id int, measure text, casefile_id int, kind text, field_code text, extra text, amount int)
insert into fact
       (day,    agency_id,  measure,  casefile_id,  n, kind,  field_code,  extra,  amount)
values (:today, :agency_id, :measure, :casefile_id, 1, :kind, :field_code, :extra, :amount);

-- :try fact_dirty(agency_id int, year int)
insert into dirty
       (agency_id,  year)
values (:agency_id, :year);
