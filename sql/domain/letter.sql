-- Drafts of letters. The casefile is locked.

-- :one letter_of_template(template text, kinds text, level int)
select   template
from     law_letter
where    template = :template
and      (kinds is null or locate(:kinds, kinds) > 0)
and      (level is null or level = :level)
and      valid_from <= :today
and      (valid_to is null or valid_to >= :today)
order by valid_from desc
limit    1;

-- :exec letter_insert(row_uid bytes, casefile_id int, agency_id int, template text, event_seq int)
insert into letter
       (row_uid,  casefile_id,  agency_id,  template,  event_seq,  made_by,        made_at)
values (:row_uid, :casefile_id, :agency_id, :template, :event_seq, :me_account_id, :now);
