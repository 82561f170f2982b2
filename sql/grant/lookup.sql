-- What kntc-lookup may do: made by `make grants` from the queries of lookup.
select	lookup	casefile_id,lookup_code,mac
select	public_casefile	accepted_on,agency_address,agency_name,agency_phone,casefile_id,closed_on,decided_on,due_on,effective_on,is_open,kind,level,received_on,state,state_on,to_agency_name
select	public_denounced	casefile_id,ended_told_on,extended_to
select	public_next	agency_name,casefile_id
select	public_step	at,casefile_id,seq,to_state
