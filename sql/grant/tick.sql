-- What kntc-tick may do: made by `make grants` from the queries of tick.
select	account	agency_id,display_name,id,is_disabled,title
select	account_role	account_id,role
select	agency	code,id,is_remote,kind,level,name,parent_id,receives,settles,top_id,unit_id,valid_to
insert	assignment	account_id,by_id,casefile_id,duty,started_at
select	assignment	account_id,casefile_id,duty,ended_at,id
update	assignment	ended_at
select	barred	account_id,casefile_id
insert	book	agency_id,kind,last,year
select	book	agency_id,kind,last,year
update	book	last
select	casefile	accepted_on,agency_id,before_state,closed_on,code,decided_on,desk,due_on,effective_on,envelope_uid,event_hash,event_seq,field_code,holder_id,id,is_complex,is_open,is_remote,joined_id,kind,level,lookup_code,machine,received_on,round,sealed,state,state_on,to_agency_id,top_id,version
update	casefile	accepted_on,agency_id,before_state,closed_on,code,decided_on,desk,due_on,effective_on,event_hash,event_seq,field_code,holder_id,is_complex,is_open,is_remote,joined_id,kind,level,machine,round,sealed,state,state_on,to_agency_id,top_id,version
select	data_key	id,purpose,state,wrapped,year
insert	decision	casefile_id,decided_by,decided_on,level,number,outcome,proposed_by,row_uid,summary_sealed
select	decision	casefile_id,decided_by,decided_on,level,number,outcome,proposed_by,row_uid,sent_on,summary_sealed
update	decision	sent_on
select	dedup_link	casefile_id,earlier_id,relation
insert	dialogue	casefile_id,held_on,is_missed,n,place,result_sealed,row_uid
select	dialogue	casefile_id,n
delete	dirty
insert	dirty	agency_id,year
select	dirty	agency_id,year
insert	event	account_id,act,agency_id,at,detail,document,event,from_state,hash,note_sealed,prev,request,role,row_uid,seq,subject,subject_id,to_state
select	event	account_id,act,at,seq,subject,subject_id
insert	fact	agency_id,amount,casefile_id,day,extra,field_code,kind,measure,n
select	fact	agency_id,amount,day,measure,n
delete	form_once
select	form_once	made_at
select	law_field	code,name,valid_to
select	law_holiday	day,kind,name,valid_to
select	law_route	act,adds,article,competent,eligible,flag,kind,letter,mark,note,place_no,recipients,route,signer,term,valid_from,valid_to
select	law_term	article,effective_after,length,mark,statutory,term,unit,valid_from,valid_to,variant
insert	office_sum	accepted,agency_id,days,in_time,received,settled,year
select	office_sum	accepted,days,in_time,received,settled
update	office_sum	accepted,agency_id,days,in_time,received,settled,year
select	petition	act,casefile_id,channel,decision_number,decision_on,flags,forwarder,forwarder_agency_id,ground,has_originals,has_translation,ineligible,is_competent,is_eligible,is_route_own,is_signed,known_on,language,missing,people,proposed_by,representatives,route_code,secret_until,signers,to_agency_id,visit_id
update	petition	act,approved_at,approved_by,flags,ground,ineligible,is_competent,is_eligible,is_route_own,missing,proposed_at,proposed_by,route_code,secret_sealed,secret_until,to_agency_id
insert	publication	agency_id,agency_name,body,casefile_id,decided_on,field_code,field_name,kind,level,number,outcome,published_by,published_on,title,top_id
select	publication	body,casefile_id,id,number,published_by,state,title,version
update	publication	state,version,withdrawn_on,withdrawn_why
delete	publication_word
insert	publication_word	publication_id,tok
select	publication_word	publication_id,tok
insert	term_run	casefile_id,due_on,is_main,law_from,original_due_on,raw_on,started_on,term,variant
select	term_run	casefile_id,due_on,extensions,id,is_main,law_from,original_due_on,out_days,raw_on,started_on,state,suspended_on,term,variant
update	term_run	due_on,extensions,is_late,law_from,out_days,raw_on,state,stopped_on,suspended_on,variant
insert	transfer	due_on,from_agency_id,from_casefile_id,hop,kind,letter_number,row_uid,sealed,sent_on,to_agency_id
select	transfer	hop,to_casefile_id
delete	unsaved
select	unsaved	made_at
