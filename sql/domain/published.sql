-- Published decisions: newest first, and by up to four tokens, rarest first.

-- :many published_newest(before_id int)
select   id, kind, number, title, agency_name, field_name, outcome, decided_on, state
from     public_publication
where    id < :before_id
order by id desc
limit    21;

-- :many published_by_1(a int, before_id int)
select   p.id, p.kind, p.number, p.title, p.agency_name, p.field_name, p.outcome, p.decided_on, p.state
from     publication_word x
join     public_publication p on p.id = x.publication_id
where    x.tok = :a
and      x.publication_id < :before_id
order by x.publication_id desc
limit    21;

-- :many published_by_2(a int, b int, before_id int)
select   p.id, p.kind, p.number, p.title, p.agency_name, p.field_name, p.outcome, p.decided_on, p.state
from     publication_word x
join     publication_word y on y.tok = :b and y.publication_id = x.publication_id
join     public_publication p on p.id = x.publication_id
where    x.tok = :a
and      x.publication_id < :before_id
order by x.publication_id desc
limit    21;

-- :many published_by_4(a int, b int, c int, d int, before_id int)
select   p.id, p.kind, p.number, p.title, p.agency_name, p.field_name, p.outcome, p.decided_on, p.state
from     publication_word x
join     publication_word y on y.tok = :b and y.publication_id = x.publication_id
join     publication_word z on z.tok = :c and z.publication_id = x.publication_id
join     publication_word v on v.tok = :d and v.publication_id = x.publication_id
join     public_publication p on p.id = x.publication_id
where    x.tok = :a
and      x.publication_id < :before_id
order by x.publication_id desc
limit    21;

-- :many published_token_counts(a int, b int, c int, d int)
select 0 as place, count(*) as n from (select publication_id from publication_word where tok = :a limit 100) t
union all
select 1 as place, count(*) as n from (select publication_id from publication_word where tok = :b limit 100) t
union all
select 2 as place, count(*) as n from (select publication_id from publication_word where tok = :c limit 100) t
union all
select 3 as place, count(*) as n from (select publication_id from publication_word where tok = :d limit 100) t;
