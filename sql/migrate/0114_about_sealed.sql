-- A letter that denounces, or is kept on paper as a secret, says of no decision that it is about it: what was
-- sealed before this was so had kept it, and held up its effect.

update petition p
join   casefile c on c.id = p.casefile_id
set    p.about_id = null
where  p.about_id is not null
and    c.machine = 'petition'
and    (c.sealed = 1 or c.is_secret = 1);
