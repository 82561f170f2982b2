-- 3: no statement writes files
-- :many letter_all()
select id from letter into outfile 'x';
