-- A denunciation from acceptance to the closed file: what was concluded, why its term was
-- extended, and who was told of what on which day.

create table conclusion (
  casefile_id    bigint unsigned not null,
  round          tinyint not null comment 'counts up where the matter is settled again',
  row_uid        binary(16) not null,
  number         varchar(60) not null,
  concluded_on   date not null,
  outcome        varchar(24) character set ascii collate ascii_bin not null comment 'right, partly, wrong, no_basis',
  is_false       tinyint not null default 0 comment '1: the denouncer knew that it was not so',
  measures       varchar(120) character set ascii collate ascii_bin null comment 'words of the list conclusion_measure',
  summary_sealed blob not null,
  duty_sealed    blob null comment 'who answers for what',
  proposed_by    int unsigned null comment 'who wrote the verification report',
  concluded_by   int unsigned not null,
  sent_on        date null,
  acted_on       date null,
  primary key (casefile_id, round),
  constraint conclusion_casefile foreign key (casefile_id) references casefile (id),
  constraint conclusion_two_people check (proposed_by is null or concluded_by <> proposed_by)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='conclusion on a denunciation (kết luận nội dung tố cáo)';

create table extension (
  casefile_id    bigint unsigned not null,
  round          tinyint not null,
  n              tinyint not null comment '1, 2: how often so far',
  marks          varchar(120) character set ascii collate ascii_bin not null comment 'words of the list complex_mark',
  days           tinyint unsigned not null,
  number         varchar(60) not null comment 'of the decision',
  due_on         date not null comment 'last day of the term since',
  primary key (casefile_id, round, n),
  constraint extension_casefile foreign key (casefile_id) references casefile (id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='extension of the term of a denunciation (gia hạn)';

create table told (
  id             bigint unsigned not null auto_increment,
  casefile_id    bigint unsigned not null,
  round          tinyint not null,
  about          varchar(16) character set ascii collate ascii_bin not null comment 'the act: notify, extend, suspend, resume, terminate, withdraw_all, send, post',
  whom           varchar(16) character set ascii collate ascii_bin not null comment 'denouncer, accused, managing, superior, inspectorate, public',
  told_on        date not null,
  until_on       date null comment 'of a posting: its last day',
  how            varchar(16) character set ascii collate ascii_bin null comment 'hand, post; for the public meeting, board, media',
  number         varchar(60) null comment 'of the paper',
  primary key (id),
  key casefile_id (casefile_id, id),
  constraint told_casefile foreign key (casefile_id) references casefile (id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='who was told of a step of a denunciation, never what; insert only';

create sql security definer view public_denounced as
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
        and    d.about in ('send', 'terminate', 'withdraw_all')) as ended_told_on
from   casefile c
where  c.kind = 'denunciation';
