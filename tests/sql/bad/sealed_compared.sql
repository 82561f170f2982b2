-- 4: unknown :name_sealed
-- :one party_by_name(name text)
select id from party
where name_sealed = :name_sealed;
