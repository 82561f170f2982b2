-- 4: :name_sealed needs a parameter row_uid bytes
-- :exec party_new(form)
insert into party (name_sealed)
values (:name_sealed);
