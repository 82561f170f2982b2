-- 3: comments are written with --
-- :many letter_all()
select id /* all of them */ from letter;
