-- What a complainant asks for, one row a request, and what is done to find out.

create table claim (
  casefile_id    bigint unsigned not null,
  n              smallint unsigned not null,
  row_uid        binary(16) not null,
  claim_sealed   blob not null,
  claim_outcome  varchar(12) character set ascii collate ascii_bin null comment 'right, partly, wrong',
  fate_of_decision varchar(12) character set ascii collate ascii_bin null comment 'words of the list fate_of_decision',
  ruling_sealed  blob null comment 'what is decided about it',
  judged_by      int unsigned null,
  withdrawn_on   date null comment 'never taken up again',
  withdraw_form  varchar(12) character set ascii collate ascii_bin null comment 'petition, minutes',
  primary key (casefile_id, n),
  constraint claim_casefile foreign key (casefile_id) references casefile (id),
  constraint claim_one_end check (withdrawn_on is null or claim_outcome is null)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='a request of the complainant (yêu cầu)';

create table inquiry (
  casefile_id    bigint unsigned not null,
  n              smallint unsigned not null,
  row_uid        binary(16) not null,
  inquiry_kind   varchar(12) character set ascii collate ascii_bin not null comment 'step, papers, expertise, minutes',
  event_seq      int unsigned not null comment 'the act that made it, of event: its paper knows it by that',
  answered_seq   int unsigned null comment 'the act that answered it',
  asked_of_sealed varbinary(1300) null comment 'body or person; null: a step of the plan',
  asked_for_sealed blob not null,
  asked_on       date not null,
  due_on         date null,
  answered_on    date null,
  finding_sealed blob null,
  primary key (casefile_id, n),
  constraint inquiry_casefile foreign key (casefile_id) references casefile (id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='a step of verification: plan, papers asked for, expertise, minutes (xác minh)';
