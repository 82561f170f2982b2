-- What kntc-account may do: made by `make grants` from the queries of account.
insert	access	account_id,agency_id,at,detail,device,is_read,object,object_id,request,what
select	access	account_id,agency_id,at,detail,id,is_read,object,object_id,what
insert	account	agency_id,created_at,display_name,initial_until,password_sealed,row_uid,title,user_name
select	account	agency_id,created_at,display_name,entered_at,failed_since,id,initial_until,is_disabled,is_enrolled,password_sealed,row_uid,title,totp_sealed,totp_step,user_name,version
update	account	agency_id,display_name,entered_at,failed_since,initial_until,is_disabled,password_sealed,title,totp_sealed,totp_step,version
delete	account_role
insert	account_role	account_id,granted_at,granted_by,role
select	account_role	account_id,granted_at,granted_by,role
insert	agency	address,code,email,fold,hours,is_remote,kind,level,name,name_en,parent_id,phone,receives,settles,top_id,unit_id,valid_from
select	agency	address,code,email,fold,hours,id,is_remote,kind,level,name,name_en,parent_id,phone,receives,settles,successor_id,top_id,unit_id,valid_from,valid_to,version
update	agency	address,email,fold,hours,is_remote,name,name_en,phone,receives,successor_id,top_id,valid_to,version
insert	agency_path	agency_id,ancestor_id,depth,valid_from
select	agency_path	agency_id,ancestor_id,depth
update	agency_path	valid_to
select	data_key	id,purpose,state,wrapped,year
insert	form_once	account_id,form_key,made_at,route
select	form_once	account_id,form_key,reply
update	form_once	reply
insert	known_browser	account_id,made_at,token_hash
select	known_browser	account_id,made_at,token_hash
select	law_agency_kind	kind,level,valid_from,valid_to
select	law_channel	channel,place_no,valid_to
select	law_choice	code,list,place_no,valid_from,valid_to
select	law_field	code,name,place_no,valid_to
select	law_ineligible	ground,place_no,valid_to
select	law_not_accepted	ground,place_no,valid_to
select	law_outcome	outcome,place_no,valid_to
select	law_refusal	place_no,refusal,valid_to
delete	recovery_code
insert	recovery_code	account_id,code_sealed,n,row_uid
select	recovery_code	account_id,code_sealed,n,row_uid,used_at
update	recovery_code	used_at
insert	role_request	account_id,asked_at,asked_by,role
select	role_request	account_id,asked_at,asked_by,decided_at,id,role
update	role_request	decided_at,decided_by,is_granted
insert	session	account_id,ends_at,made_at,seen_at,signed_in_at,token_hash
select	session	account_id,ended_at,ends_at,made_at,seen_at,signed_in_at,token_hash
update	session	ended_at,seen_at,signed_in_at,token_hash
select	unit	full_name,id,level,parent_id,valid_to
delete	unsaved
insert	unsaved	account_id,made_at,path,row_uid,typed
select	unsaved	account_id,made_at,path,row_uid,typed
update	unsaved	account_id,made_at,path,row_uid,typed
