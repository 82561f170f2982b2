-- 2: letter_all: parameter agency_id is not used
-- :many letter_all(agency_id int)
select id from letter;
