-- What a person is told of: written beside what it tells, read on her own page.

-- :try notice_insert(account_id int, kind text, subject text, subject_id int, mark text)
insert into notice
       (account_id,  kind,  subject,  subject_id,  mark,  created_at)
values (:account_id, :kind, :subject, :subject_id, :mark, :now);
