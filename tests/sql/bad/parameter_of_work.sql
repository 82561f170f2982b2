-- 2: always bound from the unit of work
-- :one letter_new(today day)
select id from letter where received_on = :today;
