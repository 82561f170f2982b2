-- A visit that is paused stands on the desk until somebody goes on with it; of an office that was
-- succeeded, on the desk of its successor.

alter table visit
  add key state_taken_over (successor_id, state, id);
