-- The way of a letter from agency to agency is one chain, by which every stage shows all of it;
-- a transfer keeps how it went on: returned by which article, urged, answered.

alter table transfer
  add column chain_id bigint unsigned not null default 0 comment 'the casefile that the letter was at first' after hop,
  add column article varchar(120) null comment 'by which it was returned' after ground,
  add column urged_on date null comment 'last day on which the sender urged',
  add column urges tinyint unsigned not null default 0,
  add column urge_number varchar(60) null comment 'of the last urging letter',
  add column replied_on date null comment 'văn bản phúc đáp',
  add column reply_number varchar(60) null,
  add column reply_sealed blob null comment 'what it says',
  add key chain (chain_id, id);

update transfer set chain_id = from_casefile_id where hop = 1;

update transfer t join transfer p on p.to_casefile_id = t.from_casefile_id set t.chain_id = p.chain_id where t.hop = 2;

update transfer t join transfer p on p.to_casefile_id = t.from_casefile_id set t.chain_id = p.chain_id where t.hop = 3;

update transfer t join transfer p on p.to_casefile_id = t.from_casefile_id set t.chain_id = p.chain_id where t.hop = 4;

update transfer set chain_id = from_casefile_id where chain_id = 0;
