-- Each step of a denunciation is told by itself, and each round is published by itself; a term
-- knows by how much it was lengthened, so that it can be counted again.

alter table told
  add column event_seq int unsigned null comment 'the step that was told, of event; null: none of the history (a notice of acceptance, a posting)' after about,
  add key step (casefile_id, event_seq);

update told t
set    t.event_seq = (select max(e.seq)
                      from   event e
                      where  e.subject = 'C'
                      and    e.subject_id = t.casefile_id
                      and    e.act = t.about
                      and    e.at < date_add(t.told_on, interval 17 hour))
where  t.about in ('extend', 'suspend', 'resume', 'terminate', 'withdraw_all');

alter table publication
  add column round tinyint unsigned not null default 1 comment 'as casefile.round when it was published' after level;

alter table term_run
  add column extended smallint unsigned not null default 0 comment 'days by which it was lengthened in all' after extensions;

update term_run t
join   casefile c on c.id = t.casefile_id
set    t.extended = coalesce((select sum(e.days)
                              from   extension e
                              where  e.casefile_id = t.casefile_id
                              and    e.round = c.round), 0)
where  t.extensions > 0
and    t.state <> 'stopped';
