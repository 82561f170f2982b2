-- 2: declare name text, it is sealed on the way in
-- :exec party_new(row_uid bytes, name_sealed text)
insert into party (row_uid, name_sealed)
values (:row_uid, :name_sealed);
