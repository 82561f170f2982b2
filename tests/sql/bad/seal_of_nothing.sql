-- 4: unknown :name_sealed (nor name)
-- :exec party_new(row_uid bytes)
insert into party (row_uid, name_sealed)
values (:row_uid, :name_sealed);
