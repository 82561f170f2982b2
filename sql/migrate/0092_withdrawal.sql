-- What was withdrawn of a denunciation while the rest of it was settled (LTC art. 33): nothing is
-- concluded on it, and the papers that follow say so.

create table withdrawal (
  casefile_id    bigint unsigned not null,
  event_seq      int unsigned not null comment 'the act, of event',
  round          tinyint unsigned not null comment 'as casefile.round',
  row_uid        binary(16) not null,
  withdrawn_on   date not null,
  withdraw_form  varchar(16) character set ascii collate ascii_bin not null comment 'of law_choice, list withdraw_form',
  withdrawn_content_sealed mediumblob not null comment 'in words of the office, without anything about the denouncer',
  primary key (casefile_id, event_seq),
  constraint withdrawal_casefile foreign key (casefile_id) references casefile (id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='parts of a denunciation that were withdrawn (nội dung tố cáo đã rút)';
