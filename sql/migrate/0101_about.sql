-- Which matter of another office a letter is about: the decision of the first level that a complaint of the
-- second is against (LKN art. 33, 44), one in effect that is to be looked at again (ND124), one that is
-- urged. While a second complaint waits, the first decision does not take effect by itself; and the heads
-- where the letter is may read what it is about (domain.md 13.1).

alter table petition
  add column about_id bigint unsigned null comment 'casefile of another office that it is about; null: not known, or a denunciation' after urged_id,
  add key about_id (about_id);
