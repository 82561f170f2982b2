-- What a citizen reads of the end of her own matter, once it is on its way to her: number and day of
-- the decision and how each of her requests ended, of the answer, or of the conclusion she was told of.

create sql security definer view public_decision as
select d.casefile_id as casefile_id,
       d.level as level,
       d.round as round,
       d.number as number,
       d.decided_on as decided_on,
       d.outcome as outcome,
       d.fate_of_first as fate_of_first,
       d.level = c.level and d.round = c.round as is_latest
from   decision d
join   casefile c on c.id = d.casefile_id
where  c.kind <> 'denunciation'
and    c.is_secret = 0
and    d.round = c.round
and    (d.sent_on is not null or exists
        (select 1
         from   letter l
         where  l.casefile_id = d.casefile_id
         and    l.template in ('complaint_first', 'complaint_second')
         and    l.level = d.level
         and    l.round = d.round
         and    l.state = 'issued'));

create sql security definer view public_claim as
select m.casefile_id as casefile_id,
       m.n as n,
       m.claim_outcome as claim_outcome,
       m.fate_of_decision as fate_of_decision
from   claim m
where  m.claim_outcome is not null
and    exists (select 1 from public_decision d where d.casefile_id = m.casefile_id and d.is_latest = 1);

create sql security definer view public_answer as
select l.casefile_id as casefile_id,
       l.number as number,
       l.issued_on as issued_on
from   letter l
where  l.template = 'reflection_reply'
and    l.state = 'issued'
and    l.id = (select max(o.id)
               from   letter o
               where  o.casefile_id = l.casefile_id
               and    o.template = 'reflection_reply'
               and    o.state = 'issued');

create or replace sql security definer view public_denounced as
select c.id as casefile_id,
       (select max(t.due_on)
        from   term_run t
        where  t.casefile_id = c.id
        and    t.extensions > 0
        and    t.state = 'running') as extended_to,
       (select max(d.told_on)
        from   told d
        where  d.casefile_id = c.id
        and    d.round = c.round
        and    d.whom = 'denouncer'
        and    d.about in ('send', 'terminate', 'withdraw_all')) as ended_told_on,
       e.number as concluded_number,
       e.concluded_on as concluded_on
from   casefile c
left join conclusion e on e.casefile_id = c.id and e.round = c.round and exists
       (select 1
        from   told s
        where  s.casefile_id = c.id
        and    s.round = c.round
        and    s.whom = 'denouncer'
        and    s.about = 'send')
where  c.kind = 'denunciation';
