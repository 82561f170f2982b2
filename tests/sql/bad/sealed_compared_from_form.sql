-- 4: no two sealings are alike
-- :one party_by_name(form)
select id from party
where name_sealed = :name_sealed;
