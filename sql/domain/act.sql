-- What the acts on a petition write. The casefile is locked.

-- :exec act_classified(form, casefile_id int, is_eligible int, flags text, missing text)
-- no reach: the casefile is locked
update petition
set    is_eligible = :is_eligible, ineligible = :ineligible, is_competent = :is_competent, flags = :flags,
       missing = :missing, act = null, route_code = null, ground = null, proposed_by = null, proposed_at = null,
       approved_by = null, approved_at = null
where  casefile_id = :casefile_id;

-- :exec act_proposed(form, casefile_id int, route_code text, is_route_own int, act text, to_agency_id int)
-- no reach: the casefile is locked
update petition
set    act = :act, route_code = :route_code, is_route_own = :is_route_own, to_agency_id = :to_agency_id,
       ground = case when :act = 'decline' then :ground end, proposed_by = :me_account_id, proposed_at = :now, approved_by = null, approved_at = null
where  casefile_id = :casefile_id;

-- :exec act_transfer_insert(casefile_id int, row_uid bytes, from_agency_id int, to_agency_id int, hop int, chain_id int, sealed int, kind text, letter_number text, due_on day)
insert into transfer
       (row_uid,  from_casefile_id, from_agency_id,  to_agency_id,  hop,  chain_id,  sealed,  kind,  letter_number,  sent_on,
        due_on)
values (:row_uid, :casefile_id,     :from_agency_id, :to_agency_id, :hop, :chain_id, :sealed, :kind, :letter_number, :today,
        :due_on);

-- :one act_facts(casefile_id int)
-- no reach: the casefile was read within reach
select people, signers, representatives, has_originals, is_signed, language, has_translation, channel,
       forwarder_agency_id, forwarder, decision_number, known_on, decision_on, is_eligible, is_competent, flags,
       missing, ineligible, route_code, is_route_own, act, to_agency_id, ground, proposed_by, visit_id
from   petition
where  casefile_id = :casefile_id;

-- :one act_term_days(term text)
select length, unit
from   law_term
where  term = :term
and    variant = ''
and    valid_from <= :today
and    (valid_to is null or valid_to >= :today)
order by valid_from desc
limit  1;

-- :exec act_signed(casefile_id int)
-- no reach: the casefile is locked
update petition
set    is_signed = 1
where  casefile_id = :casefile_id;

-- An open matter of an office below another, by its codes or by that of its receipt, which came along when it was passed
-- on. Numbers of denunciations count up and could be tried: none is found by its number.
-- :one act_below(lookup_code text, code text, agency_id int, above_id int)
-- no reach: an office below is urged about its own matter, and nothing of it is shown
select c.id
from   (select id from casefile where lookup_code = :lookup_code
        union
        select id from casefile where code = :code and sealed = 0
        union
        select casefile_id from lookup where lookup_code = :lookup_code) f
join   casefile c on c.id = f.id
join   agency_path x on x.agency_id = c.agency_id and x.ancestor_id = :above_id and x.depth > 0
where  c.agency_id = :agency_id
and    c.is_open = 1
limit  1;

-- May she know of a matter? Not who is barred from it, nor of a sealed one who is not assigned.
-- :one act_may_know(casefile_id int, account_id int)
-- no reach: asks for somebody else, gives yes or nothing
select 1 as yes
from   casefile c
where  c.id = :casefile_id
and    not exists (select 1 from barred b where b.casefile_id = c.id and b.account_id = :account_id)
and    (c.sealed = 0
        or exists (select 1 from assignment s
                   where s.casefile_id = c.id and s.account_id = :account_id and s.ended_at is null));
