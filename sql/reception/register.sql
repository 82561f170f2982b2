-- The book of receptions (sổ tiếp công dân) over a span of days, and one person's visits and
-- matters.

-- :many register_visits(from_on day, to_on day, kind text, outcome text, reception_kind text)
select   v.id, v.day_no, v.visited_on, v.state, v.kind, v.sealed, v.people, v.is_group, v.is_repeat, v.reception_kind,
         v.held_by, v.outcome, v.refusal, v.settled_by, v.row_uid, v.matter_sealed, g.name as to_agency_name,
         p.row_uid as party_row_uid, p.name_sealed as party_name_sealed, p.id_kind,
         p.id_number_sealed as party_id_number_sealed, p.address_sealed as party_address_sealed, u.full_name as commune
from     visit v force index (register)
left join party p on p.visit_id = v.id and p.place_no = 1
left join unit u on u.id = p.unit_id
left join agency g on g.id = v.to_agency_id
where    :reach(v)
and      v.agency_id = :me_agency_id
and      v.visited_on between :from_on and :to_on
and      (:kind is null or v.kind = :kind)
and      (:outcome is null or v.outcome = :outcome)
and      (:reception_kind is null or v.reception_kind = :reception_kind)
order by v.visited_on, v.day_no
limit    1001;

-- What became of the letters that were taken: column 11 of the book.
-- :many register_petitions(from_on day, to_on day)
select   p.visit_id, c.id, c.lookup_code as code, c.machine, c.state
from     visit v force index (register)
join     petition p on p.visit_id = v.id
join     casefile c on c.id = p.casefile_id
where    :reach(v)
and      :reach(c)
and      :reach(p)
and      c.agency_id = :me_agency_id
and      v.agency_id = :me_agency_id
and      v.visited_on between :from_on and :to_on
order by v.visited_on, v.day_no
limit    1001;

-- :many person_visits(kind text, value bytes)
select   v.id, v.visited_on, v.day_no, v.kind, v.state, v.outcome, v.row_uid, v.matter_sealed
from     party_index i
join     party p on p.id = i.party_id
join     visit v on v.id = p.visit_id
where    i.kind = :kind
and      i.value = :value
and      :reach(v)
order by v.id desc
limit    50;

-- :many person_matters(kind text, value bytes)
select   c.id, c.lookup_code as code, c.kind, c.state, c.desk, c.received_on, c.due_on, datediff(c.due_on, :today) as days_left,
         e.row_uid, e.subject_sealed
from     party_index i
join     party p on p.id = i.party_id
join     casefile c on c.id = p.casefile_id
join     petition e on e.casefile_id = c.id
where    i.kind = :kind
and      i.value = :value
and      :reach(c)
and      :reach(p)
order by c.id desc
limit    50;
