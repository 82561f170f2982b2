-- A letter of several matters is split: each part is a petition of its own, which names the
-- letter that it came with. A sealed part never does.

alter table petition
  add column part_of bigint unsigned null comment 'casefile of the letter that it was split from; never of or to what is sealed' after visit_id,
  add key part_of (part_of);
