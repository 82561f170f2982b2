-- What the acts of settlement write and their guards read. The casefile is locked, or was
-- read within reach, before any of these runs.

-- :one settle_account(account_id int, agency_id int)
select a.id, a.display_name
from   account a
where  a.id = :account_id
and    a.agency_id = :agency_id
and    a.is_disabled = 0;

-- :one settle_has_role(account_id int, role text)
select account_id from account_role where account_id = :account_id and role = :role;

-- :many settle_people(agency_id int, role text)
select   a.id, a.display_name, a.title
from     account a
join     account_role r on r.account_id = a.id
where    a.agency_id = :agency_id
and      r.role = :role
and      a.is_disabled = 0
order by a.display_name, a.id
limit    200;

-- :one settle_is_barred(casefile_id int, account_id int)
select account_id from barred where casefile_id = :casefile_id and account_id = :account_id;

-- :try settle_bar(casefile_id int, account_id int, why text)
insert into barred
       (casefile_id,  account_id,  why,  by_id,          made_at)
values (:casefile_id, :account_id, :why, :me_account_id, :now);

-- :exec settle_assign(casefile_id int, account_id int, duty text)
insert into assignment
       (casefile_id,  account_id,  duty,  started_at, by_id)
values (:casefile_id, :account_id, :duty, :now,       :me_account_id);

-- :exec settle_unassign(casefile_id int, duty text)
update assignment
set    ended_at = :now
where  casefile_id = :casefile_id
and    duty = :duty
and    ended_at is null;

-- :exec settle_unassign_all(casefile_id int)
update assignment
set    ended_at = :now
where  casefile_id = :casefile_id
and    ended_at is null;

-- :one settle_assigned(casefile_id int, account_id int, duty text)
select id
from   assignment
where  casefile_id = :casefile_id
and    account_id = :account_id
and    duty = :duty
and    ended_at is null
limit  1;

-- :many settle_assignments(casefile_id int)
-- no reach: the casefile was read within reach
select   s.duty, s.started_at, s.ended_at, a.display_name as who, a.title
from     assignment s
join     account a on a.id = s.account_id
where    s.casefile_id = :casefile_id
order by s.id
limit    60;

-- :one settle_last_by(casefile_id int, act text)
-- no reach: the casefile is locked
select   account_id, at
from     event
where    subject = 'C'
and      subject_id = :casefile_id
and      act = :act
order by seq desc
limit    1;

-- How many were held in this round of the settlement, and the number of the last of all.
-- :one settle_dialogues(casefile_id int, round int)
select coalesce(sum(round = :round), 0) as held, coalesce(max(n), 0) as last_n
from   dialogue
where  casefile_id = :casefile_id;

-- :exec settle_dialogue_insert(form, casefile_id int, n int, round int, row_uid bytes, is_missed int)
insert into dialogue
       (casefile_id,  n,  round,  row_uid,  held_on,  place,  is_missed,  result_sealed)
values (:casefile_id, :n, :round, :row_uid, :held_on, :place, :is_missed, :result_sealed);

-- :many settle_dialogue_rows(casefile_id int)
select   row_uid, n, held_on, place, is_missed, result_sealed
from     dialogue
where    casefile_id = :casefile_id
order by n;

-- :try settle_decision_insert(form, casefile_id int, level int, round int, row_uid bytes, fate_of_first text, proposed_by int)
insert into decision
       (casefile_id,  level,  round,  row_uid,  number,    decided_on,  outcome,  fate_of_first,  summary_sealed,
        proposed_by,  decided_by)
values (:casefile_id, :level, :round, :row_uid, :document, :decided_on, :outcome, :fate_of_first, :summary_sealed,
        :proposed_by, :me_account_id);

-- :exec settle_decision_sent(casefile_id int, level int, round int, sent_on day)
update decision
set    sent_on = :sent_on
where  casefile_id = :casefile_id
and    level = :level
and    round = :round;

-- :one settle_decision(casefile_id int, level int, round int)
select   row_uid, casefile_id, level, number, decided_on, outcome, fate_of_first, summary_sealed, proposed_by, decided_by, sent_on
from     decision
where    casefile_id = :casefile_id
and      level = :level
and      round = :round;

-- Of this level and round.
-- :one settle_published(casefile_id int, level int, round int)
-- no reach: the casefile is locked
select   id, state, published_by, version, number, title, body
from     publication
where    casefile_id = :casefile_id
and      level = :level
and      round = :round
and      state = 'published'
order by id desc
limit    1;

-- Of any: what is taken back first is what came last.
-- :one settle_published_last(casefile_id int)
-- no reach: the casefile is locked
select   id, state, published_by, version, number, title, body
from     publication
where    casefile_id = :casefile_id
and      state = 'published'
order by id desc
limit    1;

-- :exec settle_publish(casefile_id int, agency_id int, top_id int, kind text, field_code text, level int, round int, outcome text, number text, decided_on day, title text, body text, prepared_by int)
insert into publication
       (casefile_id,  agency_id,  top_id,  kind,  field_code,  level,  round,  outcome,  number,  decided_on,  title,
        body,  published_on, prepared_by,  published_by,   agency_name,                                   field_name)
values (:casefile_id, :agency_id, :top_id, :kind, :field_code, :level, :round, :outcome, :number, :decided_on, :title,
        :body, :today,       :prepared_by, :me_account_id, (select name from agency where id = :agency_id),
        (select name from law_field where code = :field_code and valid_to is null));

-- :exec settle_unpublish(form, id int)
update publication
set    state = 'withdrawn', withdrawn_on = :today, withdrawn_why = :withdrawn_why, version = version + 1
where  id = :id
and    state = 'published';

-- :try settle_word(tok int, publication_id int)
insert into publication_word
       (tok,  publication_id)
values (:tok, :publication_id);

-- :exec settle_word_drop(tok int, publication_id int)
delete from publication_word
where  tok = :tok
and    publication_id = :publication_id;

-- :one settle_petition(casefile_id int)
-- no reach: the casefile is locked, or was read within reach
select act, ground, proposed_by, route_code, to_agency_id, is_competent, is_eligible
from   petition
where  casefile_id = :casefile_id;

-- :exec settle_petition_approved(casefile_id int)
-- no reach: the casefile is locked
update petition
set    approved_by = :me_account_id, approved_at = :now
where  casefile_id = :casefile_id;

-- :exec settle_petition_ground(casefile_id int, ground text)
-- no reach: the casefile is locked
update petition
set    ground = :ground
where  casefile_id = :casefile_id;

-- :exec settle_petition_back(casefile_id int)
-- no reach: the casefile is locked
update petition
set    act = null, route_code = null, proposed_by = null, proposed_at = null
where  casefile_id = :casefile_id;

-- :one settle_guided_before(casefile_id int)
-- no reach: asks about this letter's own confirmed duplicates, gives yes or no
select   d.earlier_id
from     dedup_link d
join     casefile c on c.id = d.earlier_id
where    d.casefile_id = :casefile_id
and      d.relation = 'D'
and      not exists (select 1 from dedup_link n where n.casefile_id = d.casefile_id and n.earlier_id = d.earlier_id and n.id > d.id)
and      not exists (select 1 from dedup_link n where n.casefile_id = d.earlier_id and n.earlier_id = d.casefile_id and n.id > d.id
                 and n.relation <> 'D')
and      c.state = 'guided'
limit    1;

-- Is a denunciation of this field about duty, or about abuse of it?
-- :one settle_is_duty(field_code text)
select 1 as yes
from   law_field
where  code = :field_code
and    valid_to is null
and    denunciation_column in ('official', 'corruption')
limit  1;
