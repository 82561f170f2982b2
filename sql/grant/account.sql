-- What kntc-account may do: made by `make grants` from the queries of account.
insert	access	account_id,agency_id,at,detail,device,object,object_id,request,what
select	access	account_id,at,id,what
select	account	agency_id,created_at,display_name,failed_since,id,initial_until,is_disabled,is_enrolled,password_sealed,row_uid,title,totp_sealed,totp_step,user_name,version
update	account	failed_since,initial_until,password_sealed,totp_sealed,totp_step,version
select	account_role	account_id,role
select	agency	code,id,kind,name,top_id
select	data_key	id,purpose,state,wrapped,year
insert	form_once	account_id,form_key,made_at,route
select	form_once	account_id,form_key,reply
update	form_once	reply
insert	known_browser	account_id,made_at,token_hash
select	known_browser	account_id,made_at,token_hash
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
insert	session	account_id,ends_at,made_at,seen_at,signed_in_at,token_hash
select	session	account_id,ended_at,ends_at,made_at,seen_at,signed_in_at,token_hash
update	session	ended_at,seen_at,signed_in_at,token_hash
select	unit	full_name,id,level,parent_id,valid_to
