-- What the forms of sorting offer.

-- :many act_joinable(casefile_id int)
select   c.id, c.lookup_code, p.row_uid, p.subject_sealed
from     dedup_link d
join     casefile c on c.id = d.earlier_id
join     petition p on p.casefile_id = c.id
join     petition m on m.casefile_id = d.casefile_id
where    d.casefile_id = :casefile_id
and      d.relation = 'D'
and      not exists (select 1 from dedup_link n where n.casefile_id = d.casefile_id and n.earlier_id = d.earlier_id and n.id > d.id)
and      not exists (select 1 from dedup_link n where n.casefile_id = d.earlier_id and n.earlier_id = d.casefile_id and n.id > d.id
                 and n.relation <> 'D')
and      c.agency_id = :me_agency_id
and      c.is_open = 1
and      :reach(c)
and      :reach(p)
and      :reach(m)
order by c.id
limit    10;
