-- Who sends a reflection may ask that others are not told her name (domain.md 8).

alter table petition
  add column is_name_hidden tinyint not null default 0
    comment '1: asked that her name is told to nobody but who handles it; of a reflection alone' after representatives;
