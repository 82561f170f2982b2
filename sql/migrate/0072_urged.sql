-- Which matter of an office below a letter was urged about (LTC art. 38): what its report says and what the
-- head above decides find the way from one to the other.

alter table petition
  add column urged_id bigint unsigned null comment 'casefile of the office below that is overdue; of a denunciation alone',
  add key urged_id (urged_id);
