-- What an office asks: every shape that a query may have.

-- The newest letters of an office, before one of them.
-- */ does not end this comment.
-- :many letter_list(agency_id int,
--                   before_id int)
select   l.id, l.code as code_text,
         count(*) as n,
         extract(year from l.received_on) as year
from     letter l force index (letter_list)
join     casefile as c on c.id = l.casefile_id
where    :reach(c)
and      l.agency_id = :agency_id     -- it's :nothing, and no ; either
and      l.id < :before_id
and      l.note <> 'it''s :no name; \' "x" ??/ -- ?'
order by l.id desc
limit    20;

-- :one casefile_lock(id int)
select c.id, c.version
from   casefile c
-- no reach: whoever calls has asked for it with reach before
where  c.id = :id
for update;

-- :exec letter_insert(form, agency_id int)
insert into letter (agency_id, sender_name, received_at, received_on, account_id)
values (:agency_id, :sender_name, :now, :today, :me_account_id);

-- :try once_insert(form_key bytes, seen_at instant, on_day day, note text)
insert into form_once (form_key, seen_at, on_day, note, again)
values (:form_key, :seen_at, :on_day, :note, :note);

-- :one party_by_id(id int)
select p.id, p.row_uid, p.name_sealed, p.phone_sealed as tel_sealed,
       q.row_uid as other_row_uid, q.name_sealed as other_name_sealed,
       p.name_sealed as name_bytes
from   party p, party q
where  p.id = :id and q.id = p.other_id;

-- :exec party_insert(form, row_uid bytes, phone text)
insert into party (row_uid, name_sealed, phone_sealed)
values (:row_uid, :name_sealed, :phone_sealed)
on duplicate key update phone_sealed = values(phone_sealed);

-- :exec party_rekey(row_uid bytes, name_sealed bytes, bytes_read bytes)
update party set name_sealed = :name_sealed
where  row_uid = :row_uid and name_sealed = :bytes_read;

-- :exec denouncer_insert(row_uid bytes, note text)
insert into kntc_sealed.denouncer (row_uid, note_sealed) values (:row_uid, :note_sealed);

-- :exec letter_delete(id int)
delete from letter where id = :id;

-- :many tree(id int)
with recursive up (id, parent_id) as (
  select id, parent_id from agency where id = :id
  union all
  select a.id, a.parent_id from agency a join up on up.parent_id = a.id
), leaf as (select id from unit)
select up.id, (select max(x.id) from (select id from visit) x) as newest
from   up left join leaf on leaf.id = up.id
where  (:id is null or up.id in (select id from party, letter));
