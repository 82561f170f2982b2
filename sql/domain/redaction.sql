-- Texts that are prepared to be published. The casefile is locked, or was read within reach, before any of these
-- runs.

-- :exec redaction_insert(form, casefile_id int, level int, round int, row_uid bytes, prepared_for int)
insert into redaction
       (casefile_id,  level,  round,  row_uid,  title_sealed,  body_sealed,  prepared_by,    prepared_for,  prepared_at)
values (:casefile_id, :level, :round, :row_uid, :title_sealed, :body_sealed, :me_account_id, :prepared_for, :now);

-- The last of this level and round, whatever became of it.
-- :one redaction_last(casefile_id int, level int, round int)
select   r.id, r.row_uid, r.title_sealed, r.body_sealed, r.prepared_by, r.prepared_for, r.prepared_at, r.state, r.version,
         a.display_name as who
from     redaction r
join     account a on a.id = r.prepared_by
where    r.casefile_id = :casefile_id
and      r.level = :level
and      r.round = :round
order by r.id desc
limit    1;

-- The same without what is sealed, for guards.
-- :one redaction_facts(casefile_id int, level int, round int)
select   id, prepared_by, prepared_for, state, version
from     redaction
where    casefile_id = :casefile_id
and      level = :level
and      round = :round
order by id desc
limit    1;

-- :exec redaction_end(id int, state text, version int)
update redaction
set    state = :state, version = version + 1
where  id = :id
and    state = 'waiting'
and    version = :version;

-- Why it came back.
-- :one redaction_back(casefile_id int)
-- no reach: the casefile was read within reach
select   e.row_uid, e.note_sealed, a.display_name as who
from     event e
join     account a on a.id = e.account_id
where    e.subject = 'C'
and      e.subject_id = :casefile_id
and      e.act = 'redact_back'
order by e.seq desc
limit    1;
