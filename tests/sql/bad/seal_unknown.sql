-- 4: seal.def has no line for letter name_sealed
-- :exec letter_new(form, row_uid bytes)
insert into letter (row_uid, name_sealed)
values (:row_uid, :name_sealed);
