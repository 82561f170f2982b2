-- The signed scan of a paper of a reception desk: a stored file that belongs to no casefile.

alter table document
  add column letter_id bigint unsigned null comment 'the paper of a reception desk that it is the signed scan of' after visit_id,
  add key letter_id (letter_id);
