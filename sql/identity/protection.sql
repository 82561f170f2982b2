-- Who is protected, and how: for who settles the matter.

-- :exec protection_ask(form, casefile_id int, agency_id int, row_uid bytes, kinship text, measure text)
-- no reach: the casefile is locked
insert into protection_request
       (row_uid,  casefile_id,  agency_id,  asked_on,  asked_by,  is_urgent,  kinship_sealed,  persons_sealed,
        measure_sealed,  reason_sealed,  wish_sealed,  account_id,     made_at)
values (:row_uid, :casefile_id, :agency_id, :asked_on, :asked_by, coalesce(:is_urgent, 0), :kinship_sealed, :persons_sealed,
        :measure_sealed, :reason_sealed, :wish_sealed, :me_account_id, :now);

-- :many protection_requests(casefile_id int)
-- no reach: the casefile was read within reach
select   q.id, q.row_uid, q.asked_on, q.asked_by, q.is_urgent, q.kinship_sealed, q.persons_sealed, q.measure_sealed,
         q.reason_sealed, q.wish_sealed, a.display_name as entered_by_name
from     protection_request q
join     account a on a.id = q.account_id
where    q.casefile_id = :casefile_id
order by q.id desc
limit    50;

-- Whether the sender has done something that her office has not looked at.
-- :one protection_news(id int)
-- no reach: the casefile is locked
select has_news
from   casefile
where  id = :id;

-- :exec protection_decide(form, casefile_id int, agency_id int, row_uid bytes, of_id int, kinship text, measure text, content text, digest text)
-- no reach: the casefile is locked
insert into protection
       (row_uid,  casefile_id,  agency_id,  of_id,  protection_act,  decided_on,  document_sealed,  kinship_sealed,
        persons_sealed,  measure_sealed,  arrangement_sealed,  carrier_sealed,  protection_end,  reason_sealed,  content_sealed,
        digest_sealed,  account_id,     made_at)
values (:row_uid, :casefile_id, :agency_id, :of_id, :protection_act, :decided_on, :document_sealed, :kinship_sealed,
        :persons_sealed, :measure_sealed, :arrangement_sealed, :carrier_sealed, :protection_end, :reason_sealed, :content_sealed,
        :digest_sealed, :me_account_id, :now);

-- :many protection_rows(casefile_id int)
-- no reach: the casefile was read within reach
select   p.id, p.row_uid, p.of_id, p.protection_act, p.decided_on, p.document_sealed, p.kinship_sealed, p.persons_sealed,
         p.measure_sealed, p.arrangement_sealed, p.carrier_sealed, p.protection_end, p.reason_sealed, a.display_name as entered_by_name
from     protection p
join     account a on a.id = p.account_id
where    p.casefile_id = :casefile_id
order by p.id desc
limit    100;

-- Measures that nobody has ended yet.
-- :many protection_in_force(casefile_id int)
-- no reach: the casefile was read within reach
select   p.id, p.row_uid, p.decided_on, p.document_sealed
from     protection p
left join protection e on e.of_id = p.id and e.protection_act = 'end'
where    p.casefile_id = :casefile_id
and      p.protection_act = 'apply'
and      e.id is null
order by p.id
limit    50;

-- :one protection_paper(casefile_id int, id int)
-- no reach: the casefile was read within reach
select p.id, p.row_uid, p.protection_act, p.decided_on, p.document_sealed, p.kinship_sealed, p.persons_sealed,
       p.measure_sealed, p.arrangement_sealed, p.carrier_sealed, p.protection_end, p.reason_sealed, p.content_sealed,
       p.digest_sealed, p.agency_id, a.display_name as who, upper(a.title) as post, o.decided_on as first_on,
       o.row_uid as first_row_uid, o.document_sealed as first_document_sealed
from   protection p
join   account a on a.id = p.account_id
left join protection o on o.id = p.of_id
where  p.casefile_id = :casefile_id
and    p.id = :id;

-- Who signs what she decides now: nobody decides this for another.
-- :one protection_signer()
select display_name as who, upper(title) as post
from   account
where  id = :me_account_id;

-- Did this ground of ending hold on that day?
-- :one protection_ground(code text, on_day day)
select code
from   law_choice
where  list = 'protection_end'
and    code = :code
and    valid_from <= :on_day
and    (valid_to is null or valid_to >= :on_day)
limit  1;
