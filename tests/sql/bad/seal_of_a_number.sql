-- 4: which must be text
-- :exec party_new(row_uid bytes, name int)
insert into party (row_uid, name_sealed)
values (:row_uid, :name_sealed);
