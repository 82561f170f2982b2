-- What was given stays what it was on that day: a role that the giver gets later is not lent with it.
-- And a handover that could not be finished says so.

alter table delegation
  add column roles varchar(160) character set ascii collate ascii_bin not null default '' comment 'words of enum role that were given, with commas';

update delegation
set    roles = coalesce((select group_concat(r.role order by r.role)
                         from   account_role r
                         where  r.account_id = delegation.from_id
                         and    r.role not in ('verifier', 'reader', 'admin', 'national')), '');

alter table handover
  add column is_stuck tinyint not null default 0 comment '1: a sealed matter stayed with who leaves, for nobody there may have it';
