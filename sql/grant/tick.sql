-- What kntc-tick may do: made by `make grants` from the queries of tick.
insert	acceptance	accepted_content_sealed,casefile_id,made_at,made_by,round,row_uid
insert	access	account_id,agency_id,at,detail,device,is_read,object,object_id,request,what
select	account	agency_id,display_name,email_sealed,id,is_disabled,row_uid,title,version
update	account	agency_id,is_disabled,version
select	account_role	account_id,role
select	agency	code,id,is_remote,kind,level,name,name_en,parent_id,receives,settles,top_id,unit_id,valid_to,version
update	agency	fold,name,name_en,successor_id,valid_to,version
insert	agency_before	from_on,predecessor_id,successor_id
select	agency_before	from_on,predecessor_id,successor_id
insert	agency_name	agency_id,name,name_en,valid_to
select	agency_path	agency_id,ancestor_id,depth
update	agency_path	valid_to
select	appointment	agency_id,event_hash,event_seq,handler_id,id,kind,over_on,people,row_uid,sealed,secret_until,session_id,state,version,wanted_on
update	appointment	agency_id,event_hash,event_seq,handler_id,matter_sealed,message_sealed,name_sealed,phone_sealed,secret_sealed,secret_until,state,version
insert	assignment	account_id,by_id,casefile_id,duty,started_at
select	assignment	account_id,casefile_id,duty,ended_at,id
update	assignment	ended_at
insert	barred	account_id,by_id,casefile_id,made_at,why
select	barred	account_id,casefile_id
insert	book	agency_id,kind,last,year
select	book	agency_id,kind,last,year
update	book	last
select	calendar_change	account_id,day,done_at,from_id,from_on,id,made_at,moved,source,stage
update	calendar_change	done_at,from_id,from_on,moved,stage
select	casefile	accepted_on,agency_id,before_state,closed_on,code,decided_on,desk,due_on,effective_on,envelope_uid,event_hash,event_seq,field_code,has_news,holder_id,id,is_complex,is_open,is_remote,joined_id,kind,level,lookup_code,machine,received_on,round,sealed,state,state_on,to_agency_id,top_id,version
update	casefile	accepted_on,agency_id,before_state,closed_on,code,decided_on,desk,due_on,effective_on,event_hash,event_seq,field_code,has_news,holder_id,is_complex,is_open,is_remote,joined_id,kind,level,machine,round,sealed,state,state_on,to_agency_id,top_id,version
insert	claim	casefile_id,claim_sealed,n,row_uid
select	claim	casefile_id,claim_outcome,claim_sealed,fate_of_decision,n,row_uid,ruling_sealed,withdraw_form,withdrawn_on
update	claim	claim_outcome,fate_of_decision,judged_by,ruling_sealed,withdraw_form,withdrawn_on
insert	conclusion	casefile_id,concluded_by,concluded_on,duty_sealed,is_false,measures,number,outcome,proposed_by,round,row_uid,summary_sealed
select	conclusion	acted_on,casefile_id,concluded_by,concluded_on,number,outcome,proposed_by,round,sent_on
update	conclusion	acted_on,sent_on
select	data_key	id,purpose,state,wrapped,year
insert	decision	casefile_id,decided_by,decided_on,fate_of_first,level,number,outcome,proposed_by,round,row_uid,summary_sealed
select	decision	casefile_id,decided_by,decided_on,fate_of_first,level,number,outcome,proposed_by,round,row_uid,sent_on,summary_sealed
update	decision	sent_on
select	dedup_link	casefile_id,earlier_id,relation
select	delegation	from_id,id,to_id,until_on,withdrawn_at
insert	dialogue	casefile_id,held_on,is_missed,n,place,result_sealed,row_uid
select	dialogue	casefile_id,n
delete	dirty
insert	dirty	agency_id,year
select	dirty	agency_id,year
delete	draft
select	draft	made_at
insert	event	account_id,act,agency_id,at,delegation_id,detail,document,event,from_state,hash,note_sealed,prev,request,role,row_uid,seq,subject,subject_id,to_state
select	event	account_id,act,at,delegation_id,document,event,seq,subject,subject_id
insert	execution	amount,casefile_id,doer_sealed,due_on,execution_kind,goes_to,n,row_uid,task_sealed
select	execution	amount,casefile_id,due_on,enforcement_state,n,row_uid
update	execution	done_amount,done_on,enforcement_state,explanation_sealed
insert	extension	casefile_id,days,due_on,marks,n,number,round
insert	fact	agency_id,amount,casefile_id,day,extra,field_code,kind,measure,n
select	fact	agency_id,amount,day,kind,measure,n
delete	filing_draft
select	filing_draft	seen_at,token_hash
delete	filing_paper
select	filing_paper	store_id,token_hash
delete	form_once
select	form_once	made_at
select	handover	after_id,after_visit_id,agency_id,document,entered_by,from_id,id,is_stuck,moved,state,tasks,to_id,visits,visits_left
update	handover	after_id,after_visit_id,done_at,is_stuck,moved,state,tasks,visits,visits_left
insert	handover_left	casefile_id,handover_id,why
select	holiday	day,is_live,kind,name,source
insert	inquiry	answered_on,asked_for_sealed,asked_of_sealed,asked_on,casefile_id,due_on,event_seq,finding_sealed,inquiry_kind,n,row_uid
select	inquiry	answered_on,asked_on,casefile_id,inquiry_kind,n,row_uid
update	inquiry	answered_on,answered_seq,finding_sealed
insert	invitation	casefile_id,meets_from,meets_on,n,place
select	invitation	casefile_id,meets_from,meets_on,n,place,state
update	invitation	state
select	law_choice	code,kinds,list,valid_from,valid_to
select	law_delegation	act,is_allowed,role,valid_from,valid_to
select	law_field	code,name,valid_to
select	law_holiday	day,kind,mark,name,note,valid_to
select	law_letter	kinds,level,template,valid_from,valid_to
select	law_outcome	letter,outcome,starts_answer,valid_from,valid_to
select	law_refusal	letter,refusal,valid_to
select	law_reminder	days,moment,reminder,valid_from,valid_to,whom
select	law_representative	at_least,at_most,people_from,people_to,valid_from,valid_to
select	law_route	act,adds,article,competent,eligible,flag,kind,letter,mark,note,place_no,recipients,route,signer,term,valid_from,valid_to
select	law_term	article,effective_after,extension_length,extension_max,length,mark,statutory,term,unit,valid_from,valid_to,variant,warn
insert	letter	agency_id,appointment_id,casefile_id,dialogue_n,due_on,event_seq,level,made_at,made_by,round,row_uid,session_id,template,term_length,visit_id
select	letter	id,session_id,state,template
delete	message_address
select	message_address	casefile_id,email_sealed,ended_at,ends_on,id,made_at,row_uid,state
update	message_address	casefile_id,code_mac,email_sealed,ended_at,ends_on,state
delete	notice
insert	notice	account_id,created_at,kind,mark,subject,subject_id
select	notice	created_at
insert	office_sum	accepted,agency_id,days,denounced,in_time,received,settled,year
select	office_sum	accepted,days,denounced,in_time,received,settled
update	office_sum	accepted,agency_id,days,denounced,in_time,received,settled,year
delete	outbox
insert	outbox	kind,made_at,once,payload_sealed,recipient_sealed,row_uid,try_at
select	outbox	ended_at,id,kind,made_at,payload_sealed,recipient_sealed,row_uid,state,tries,try_at
update	outbox	ended_at,failed,payload_sealed,recipient_sealed,state,tries,try_at
select	party	casefile_id,place_no,unit_id,visit_id
select	petition	act,casefile_id,channel,decision_number,decision_on,demand_sealed,flags,forwarder,forwarder_agency_id,ground,has_originals,has_translation,ineligible,is_competent,is_eligible,is_route_own,is_signed,known_on,language,missing,people,proposed_by,representatives,route_code,row_uid,secret_until,signers,subject_sealed,to_agency_id,urged_id,visit_id
update	petition	act,approved_at,approved_by,flags,ground,ineligible,is_competent,is_eligible,is_route_own,is_signed,missing,proposed_at,proposed_by,route_code,secret_sealed,secret_until,to_agency_id,urged_id
insert	publication	agency_id,agency_name,body,casefile_id,decided_on,field_code,field_name,kind,level,number,outcome,published_by,published_on,round,title,top_id
select	publication	body,casefile_id,id,level,number,published_by,round,state,title,version
update	publication	state,version,withdrawn_on,withdrawn_why
delete	publication_word
insert	publication_word	publication_id,tok
select	publication_word	publication_id,tok
select	reception_place	agency_id,valid_to,version
update	reception_place	agency_id,version
select	reception_session	agency_id,id,last_on,state,successor_id,version
update	reception_session	agency_id,notice_due_on,successor_id,top_id,version
insert	reminder	casefile_id,days_left,due_on,made_at,reminder,term_run_id
select	reminder	id
update	reminder	told
select	reorganisation	agency_id,document,entered_by,from_on,id,moved,stage,state,version
update	reorganisation	done_at,moved,stage,state,version
select	reorganisation_row	accounts,field_code,kind,new_id,new_name,old_id,place_no,reorganisation_id,unit_id
delete	session
select	session	account_id
select	session_task	agency_id,doer_id,due_on,event_hash,event_seq,id,made_by,row_uid,state,to_agency_id,version
update	session_task	agency_id,doer_id,event_hash,event_seq,to_agency_id,version
insert	stay	casefile_id,n,number,stayed_on
select	stay	casefile_id,lifted_on,n,sent_on,stayed_on
update	stay	lifted_by,lifted_on,sent_on
insert	term_run	casefile_id,due_on,is_main,law_from,original_due_on,raw_on,remind_on,session_id,started_on,term,variant,visit_id
select	term_run	casefile_id,due_on,extended,extensions,id,is_main,law_from,original_due_on,out_days,raw_on,remind_on,session_id,started_on,state,suspended_on,term,variant,visit_id
update	term_run	due_on,extended,extensions,is_late,law_from,out_days,raw_on,remind_on,state,stopped_on,suspended_on,variant
delete	tick_fault
insert	tick_fault	casefile_id,change_id,first_at,item_id,last_at,stage,what
select	tick_fault	casefile_id,change_id,id,item_id,last_at,stage,tries,what
update	tick_fault	last_at,tries
insert	told	about,casefile_id,event_seq,how,number,round,told_on,until_on,whom
select	told	casefile_id,event_seq,id,round,whom
insert	transfer	chain_id,due_on,from_agency_id,from_casefile_id,hop,kind,letter_number,row_uid,sealed,sent_on,to_agency_id
select	transfer	answered_on,chain_id,due_on,from_agency_id,from_casefile_id,hop,id,replied_on,row_uid,sent_on,state,to_agency_id,to_casefile_id,urges,version
update	transfer	due_on,replied_on,reply_number,reply_sealed,to_agency_id,urge_number,urged_on,urges,version
delete	unsaved
select	unsaved	made_at
select	visit	agency_id,due_on,event_hash,event_seq,field_code,handed_sealed,holder_id,id,kind,outcome,people,receiver_id,refusal,sealed,state,successor_id,version,visited_on
update	visit	due_on,event_hash,event_seq,holder_id,state,successor_id,version
