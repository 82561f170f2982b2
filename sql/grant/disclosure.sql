-- What kntc-disclosure may do: made by `make grants` from the queries of disclosure.
select	agency	code,fold,id,kind,level,name,top_id,unit_id,valid_to
select	holiday	day,is_live,kind,name,source
select	law_act	act,number,title,valid_from
select	law_field	code,name,place_no,valid_to
select	law_holiday	day,kind,mark,name,note,valid_to
select	law_term	article,effective_after,extension_length,extension_max,length,mark,statutory,term,unit,valid_from,valid_to,variant
select	office_sum	accepted,agency_id,days,in_time,received,settled,year
select	public_publication	agency_id,agency_name,body,decided_on,field_name,id,kind,level,number,outcome,published_on,state,title,version,withdrawn_on,withdrawn_why
select	public_session	agency_id,agency_name,content,ends,held_on,id,kind,last_on,leader,moved_to,place_address,place_name,starts,state,top_id,why
select	publication_word	publication_id,tok
select	reception_place	address,agency_id,hours,id,name,phone,valid_to
select	unit	fold,id,kind,name,parent_id
