-- A decision on protection is a paper of the office: its text is kept as it was decided, with its
-- digest, and its number is one that no other paper of the office can have. All of it stays sealed.

create table book_number (
  agency_id  int unsigned not null,
  year       smallint unsigned not null,
  digest     binary(32) not null comment 'SHA-256 of the number; of which paper it is stands not here',
  primary key (agency_id, year, digest)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='numbers that papers of an office have, those that stand in no list too; insert only';

insert into book_number (agency_id, year, digest)
select agency_id, issued_year, unhex(sha2(number, 256))
from   letter
where  number is not null
and    issued_year is not null;

alter table protection
  add column content_sealed mediumblob null comment 'the text as it was decided, XML of xsl/letter/protection; null: older than this' after reason_sealed,
  add column digest_sealed varbinary(160) null comment 'SHA-256 of that text' after content_sealed;

-- Who settles gives no reason when he reads of it; that he did is recorded all the same.
alter table identity_opened
  modify column note_sealed blob null comment 'null: the settler reads of protection';
