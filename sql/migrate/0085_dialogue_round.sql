-- A matter that is settled again is talked over again (LKN art. 39, 55): a dialogue is of its round.

alter table dialogue
  add column round tinyint unsigned not null default 1 comment 'of the settlement that it was held in' after n;
