-- A dialogue is called for a day, put off, held or missed; a decision complained of is stayed
-- until the stay is lifted or the settlement ends; a decision that was reviewed is made anew.

create table invitation (
  casefile_id    bigint unsigned not null,
  n              tinyint unsigned not null,
  meets_on       date not null,
  meets_from     char(5) character set ascii collate ascii_bin not null comment '08:30',
  place          varchar(200) not null,
  state          varchar(12) character set ascii collate ascii_bin not null default 'open' comment 'open, moved, held, missed',
  primary key (casefile_id, n),
  constraint invitation_casefile foreign key (casefile_id) references casefile (id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='call to a dialogue (mời đối thoại)';

create table stay (
  casefile_id    bigint unsigned not null,
  n              tinyint unsigned not null,
  number         varchar(60) not null,
  stayed_on      date not null,
  sent_on        date null,
  lifted_on      date null comment 'at the latest the day of the decision',
  lifted_by      varchar(60) null comment 'number of the paper that lifts it; null: it ended with the settlement',
  primary key (casefile_id, n),
  constraint stay_casefile foreign key (casefile_id) references casefile (id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='stay of the decision complained of (tạm đình chỉ thi hành)';

alter table decision
  add column round tinyint not null default 1 comment 'counts up where a reviewed matter is settled again' after level,
  add column fate_of_first varchar(12) character set ascii collate ascii_bin null comment 'second level: uphold, amend, annul' after outcome,
  drop primary key,
  add primary key (casefile_id, level, round);

create sql security definer view public_invitation as
select i.casefile_id, i.n, i.meets_on, i.meets_from, i.place
from   invitation i
join   casefile c on c.id = i.casefile_id
where  i.state = 'open'
and    c.kind <> 'denunciation';
