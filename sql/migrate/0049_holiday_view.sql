-- Days that were entered in the portal, for the public table of the calendar: without who entered them.

create sql security definer view public_holiday as
  select day, kind, name, source
  from   holiday
  where  is_live = 1;
