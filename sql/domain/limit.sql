-- Until when one may complain again.

-- The last complaint that a clerk found to be this one and that was terminated before; is_final: withdrawn
-- since what is withdrawn is not taken up again.
-- :one limit_terminated(casefile_id int)
-- no reach: the casefile was read within reach; of the other its day and that it was withdrawn are given
select   e.closed_on,
         exists (select 1 from law_not_accepted n
                 where n.kind = 'complaint' and n.ground = 'withdrawn_final' and n.valid_from <= e.closed_on
                 and (n.valid_to is null or n.valid_to >= e.closed_on))
         and v.detail = 'withdrawn' as is_final
from     dedup_link l force index (casefile_id)
join     casefile e on e.id = l.earlier_id and e.kind in ('complaint', 'mixed') and e.closed_on is not null
join     event v force index (chain) on v.subject = 'C' and v.subject_id = e.id and v.event = 'terminated'
where    l.casefile_id = :casefile_id
and      l.relation = 'D'
and      not exists (select 1 from dedup_link n where n.casefile_id = l.casefile_id and n.earlier_id = l.earlier_id and n.id > l.id)
and      not exists (select 1 from dedup_link n where n.casefile_id = l.earlier_id and n.earlier_id = l.casefile_id and n.id > l.id
                 and n.relation <> 'D')
order by e.closed_on desc, v.id desc
limit    1;
