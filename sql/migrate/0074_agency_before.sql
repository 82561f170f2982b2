-- What an office had settled before it ended is read by its successor, for disputes, reviews and later
-- denunciations. Rows say whose closed matters are read by whom, the offices before those that ended with
-- it too. Of one that was split it is the successor that took what no condition names.

create table agency_before (
    successor_id int unsigned not null,
    predecessor_id int unsigned not null comment 'whose closed matters it reads',
    from_on date not null comment 'first day of the new order',
    primary key (successor_id, predecessor_id),
    key predecessor_id (predecessor_id),
    constraint agency_before_successor foreign key (successor_id) references agency (id),
    constraint agency_before_predecessor foreign key (predecessor_id) references agency (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin comment='whose closed matters an office reads as successor (cơ quan kế thừa)';

insert into agency_before (successor_id, predecessor_id, from_on)
with recursive step (successor_id, predecessor_id, from_on) as (
    select r.new_id, r.old_id, o.from_on
    from   reorganisation_row r
    join   reorganisation o on o.id = r.reorganisation_id and (o.state = 'done' or o.stage > 0)
    where  r.new_id is not null
    and    r.kind is null
    and    r.field_code is null
    and    r.unit_id is null
    union
    select successor_id, id, date_add(valid_to, interval 1 day)
    from   agency
    where  successor_id is not null
    and    valid_to is not null
), chain (successor_id, predecessor_id, from_on) as (
    select successor_id, predecessor_id, from_on from step
    union
    select s.successor_id, c.predecessor_id, s.from_on
    from   chain c
    join   step s on s.predecessor_id = c.successor_id
)
select   successor_id, predecessor_id, min(from_on)
from     chain
where    successor_id <> predecessor_id
group by successor_id, predecessor_id;
