-- Papers say what was so when their act was played, and of a denunciation what its acceptance
-- put in words that do not point to who denounced.

create table acceptance (
  casefile_id    bigint unsigned not null,
  round          tinyint unsigned not null comment 'as casefile.round; one that has no row goes by the round before',
  row_uid        binary(16) not null,
  accepted_content_sealed mediumblob not null comment 'what was accepted, without anything about the denouncer',
  made_by        int unsigned null,
  made_at        datetime(6) not null,
  primary key (casefile_id, round),
  constraint acceptance_casefile foreign key (casefile_id) references casefile (id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='content of a denunciation that was accepted (nội dung tố cáo được thụ lý)';

alter table letter
  add column level tinyint unsigned null comment 'of the casefile when the act was played' after event_seq,
  add column round tinyint unsigned null comment 'likewise' after level,
  add column dialogue_n tinyint unsigned null comment 'the dialogue held last by then' after round,
  add column due_on date null comment 'last day of the settlement term as it was then' after dialogue_n,
  add column term_length smallint null comment 'and its length by the law' after due_on;

update letter l
join   casefile c on c.id = l.casefile_id
set    l.level = c.level, l.round = c.round;

-- Drafts of before go by the terms and dialogues as they are.
update letter l
join   (select t.casefile_id, max(t.id) as id
        from   term_run t
        where  t.term in ('complaint_first', 'complaint_second', 'discipline_settle', 'denunciation_settle',
                          'reflection_answer')
        group by t.casefile_id) last on last.casefile_id = l.casefile_id
join   term_run t on t.id = last.id
left join law_term w on w.term = t.term and w.variant = t.variant and w.valid_from = t.law_from
set    l.due_on = t.due_on, l.term_length = w.length
where  l.state = 'draft';

update letter l
set    l.dialogue_n = (select max(d.n) from dialogue d where d.casefile_id = l.casefile_id)
where  l.state = 'draft';
