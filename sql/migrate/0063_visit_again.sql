-- A matter that somebody comes about again is one matter of the reports (vụ việc, tiếp nhiều lần).

alter table visit
  add column again_of bigint unsigned null comment 'first visit here of the same matter; null: this is it; never of, or to, a sealed one' after with_id,
  add key again_of (again_of, id);
