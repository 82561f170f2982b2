-- Matters of all offices below a province or ministry, the most urgent first.

alter table casefile add key top_urgent (top_id, is_open, due_on, id);
