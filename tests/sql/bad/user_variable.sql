-- 3: a character that no statement needs: @
-- :one letter_variable()
select @n as n;
