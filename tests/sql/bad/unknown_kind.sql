-- 2: no such kind: some
-- :some letter_all()
select id from letter;
