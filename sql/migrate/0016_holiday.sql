-- Days that the national administrator entered: they outweigh the rows of law_holiday, which
-- `kntc law load` makes anew from its file, and survive it. What changed in the calendar is
-- worked off by the timer: running terms that the day touches are counted again.

create table holiday (
  id             int unsigned not null auto_increment,
  day            date not null,
  kind           varchar(8) character set ascii collate ascii_bin not null comment 'off: a weekday without work; work: a Saturday with; usual: as the day of the week says, whatever law_holiday has',
  name           varchar(80) null comment 'null: usual',
  source         varchar(250) not null comment 'act or notice that it rests on',
  valid_from     date not null comment 'day on which it was entered',
  valid_to       date null comment 'day on which it was corrected or ended; null: it holds',
  is_live        tinyint null default 1 comment '1 while it holds, then null: one a day holds',
  entered_by     int unsigned not null,
  entered_at     datetime(6) not null,
  ended_by       int unsigned null,
  ended_at       datetime(6) null,
  end_source     varchar(250) null comment 'act or notice by which it ended; null: a corrected row followed',
  primary key (id),
  unique key live (day, is_live),
  constraint holiday_entered foreign key (entered_by) references account (id),
  constraint holiday_ended foreign key (ended_by) references account (id),
  constraint holiday_kind check (kind in ('off', 'work', 'usual')),
  constraint holiday_name check (kind = 'usual' or name is not null),
  constraint holiday_live check (is_live = 1),
  constraint holiday_days check (valid_to is null or valid_to >= valid_from)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='days off and days worked as entered, with who and by which notice (ngày nghỉ, ngày làm bù)';

create table calendar_change (
  id             int unsigned not null auto_increment,
  day            date not null,
  source         varchar(250) not null comment 'act or notice that it rests on, or the file of the law',
  account_id     int unsigned null comment 'null: kntc law load',
  made_at        datetime(6) not null,
  from_on        date not null comment 'due day at which counting again goes on',
  from_id        bigint unsigned not null default 0 comment 'and the term after which it does',
  moved          int unsigned not null default 0 comment 'terms that got another due day',
  done_at        datetime(6) null comment 'null: terms are still to be looked at',
  primary key (id),
  key open (done_at, id),
  key day (day, id),
  constraint calendar_change_account foreign key (account_id) references account (id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='days whose kind changed, and how far terms were counted again';
