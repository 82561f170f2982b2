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
       ground = :ground, proposed_by = :me_account_id, proposed_at = :now, approved_by = null, approved_at = null
where  casefile_id = :casefile_id;

-- :exec act_transfer_insert(casefile_id int, row_uid bytes, from_agency_id int, to_agency_id int, hop int, sealed int, kind text, letter_number text, due_on day)
insert into transfer
       (row_uid,  from_casefile_id, from_agency_id,  to_agency_id,  hop,  sealed,  kind,  letter_number,  sent_on, due_on)
values (:row_uid, :casefile_id,     :from_agency_id, :to_agency_id, :hop, :sealed, :kind, :letter_number, :today,  :due_on);

-- :one act_hop(casefile_id int)
-- no reach: the casefile is locked
select coalesce(max(hop), 0) as hop
from   transfer
where  to_casefile_id = :casefile_id;

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
