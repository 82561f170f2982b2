-- Who was told that a breach was dealt with at once (LTC art. 43) looks up the paper that says so, which is no
-- conclusion.

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
       e.concluded_on as concluded_on,
       e.handled_by is not null as is_handled
from   casefile c
left join conclusion e on e.casefile_id = c.id and e.round = c.round and exists
       (select 1
        from   told s
        where  s.casefile_id = c.id
        and    s.round = c.round
        and    s.whom = 'denouncer'
        and    s.about = 'send')
where  c.kind = 'denunciation';
