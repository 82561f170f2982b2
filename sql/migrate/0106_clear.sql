-- A breach in state management that was clear and dealt with at once (LTC art. 43): why it was clear, what
-- was done on the spot, the record of the breach, and whether the settler decided or proposed.

alter table conclusion
  add column clear_ground_sealed blob null comment 'null: concluded on after verification',
  add column done_at_once_sealed blob null comment 'measures that stopped the breach',
  add column handled_by varchar(12) character set ascii collate ascii_bin null comment 'of law_choice, list clear_handling',
  add column minutes_number varchar(60) null comment 'of the record of the breach, where it has one',
  add column minutes_on date null;
