-- A letter of several matters.

-- The casefile that the letter was written down as: itself, where it was not split from another.
-- :one split_whole(casefile_id int)
-- no reach: the casefile is locked, or was read within reach
select coalesce(part_of, casefile_id) as id
from   petition
where  casefile_id = :casefile_id;

-- :exec split_name(casefile_id int, part_of int)
-- no reach: the casefile has just been made
update petition
set    part_of = :part_of
where  casefile_id = :casefile_id;

-- The others, of which none is sealed. All are of one sender: where this reader is not told who sent this one, or
-- another, neither leads to the other.
-- :many split_parts(casefile_id int, whole_id int)
select   c.id, c.lookup_code as code, c.kind, c.state, p.row_uid, p.subject_sealed
from     (select :whole_id as id union select casefile_id from petition where part_of = :whole_id) s
join     casefile c on c.id = s.id
join     petition p on p.casefile_id = c.id
join     petition m on m.casefile_id = :casefile_id
where    c.id <> :casefile_id
and      c.sealed = 0
and      :reach(c)
and      :reach(p)
and      :reach(m)
order by c.id
limit    20;

-- :exec split_rest(casefile_id int, row_uid bytes, subject text, content text)
-- no reach: the casefile is locked
update petition
set    subject_sealed = :subject_sealed, content_sealed = :content_sealed
where  casefile_id = :casefile_id
and    row_uid = :row_uid;
