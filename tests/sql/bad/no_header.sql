-- 2: SQL that belongs to no query
select id from letter;
