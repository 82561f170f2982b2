-- What kntc-lookup may do: made by `make grants` from the queries of lookup.
select	lookup	appointment_id,casefile_id,lookup_code,mac
select	public_answer	casefile_id,issued_on,number
select	public_casefile	accepted_on,agency_address,agency_name,agency_phone,casefile_id,closed_on,decided_on,due_on,effective_on,is_open,kind,level,received_on,state,state_on,to_agency_name
select	public_claim	casefile_id,claim_outcome,fate_of_decision,n
select	public_decision	casefile_id,decided_on,fate_of_first,is_latest,level,number,outcome,round
select	public_denounced	casefile_id,concluded_number,concluded_on,ended_told_on,extended_to,is_handled
select	public_invitation	casefile_id,meets_from,meets_on,n,place
select	public_next	agency_name,casefile_id,has_second,is_kept_from_court,place_no
select	public_step	at,casefile_id,seq,to_state
