-- The second settler may hear an advisory council (LKN art. 38): one more kind of what is done to find out.

alter table inquiry
  modify column inquiry_kind varchar(12) character set ascii collate ascii_bin not null
    comment 'step, papers, expertise, minutes, council';
