-- Groups of a day below a reception board, or in the whole country (domain.md 4.4): few among many
-- visits, and asked for all day.

alter table visit
  add key crowd (is_group, visited_on, top_id, id);
