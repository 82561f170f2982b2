-- A letter, the matter it opens, who stands behind it, and what is done about it.
-- One row of casefile for each letter (đơn); it becomes a matter (vụ việc) when it is
-- accepted and gets a code. A letter that is the same matter is joined to another row.

create table casefile (
  id             bigint unsigned not null auto_increment,
  row_uid        binary(16) not null,
  lookup_code    char(11) character set ascii collate ascii_bin not null comment 'what the sender looks up',
  code           varchar(40) character set ascii collate ascii_bin null comment 'KN-P25-2026-000001, given at acceptance',
  kind           varchar(16) character set ascii collate ascii_bin not null comment 'complaint, denunciation, reflection, mixed',
  machine        varchar(16) character set ascii collate ascii_bin not null default 'petition' comment 'which table of moves holds',
  state          varchar(24) character set ascii collate ascii_bin not null,
  before_state   varchar(24) character set ascii collate ascii_bin null comment 'where a suspended matter returns to',
  desk           varchar(12) character set ascii collate ascii_bin not null default 'intake' comment 'intake or settlement: whose list shows it',
  is_open        tinyint not null default 1,
  sealed      tinyint not null default 0 comment 'denunciation: only who is assigned',
  is_secret      tinyint not null default 0 comment 'state secret: number, day and state alone',
  is_complex     tinyint not null default 0,
  is_remote      tinyint not null default 0,
  is_online      tinyint not null default 0,
  level          tinyint not null default 1 comment '1 first, 2 second complaint',
  round          tinyint not null default 1 comment 'resettled denunciations count up',
  agency_id      int unsigned not null,
  top_id         int unsigned not null comment 'province or ministry above the agency',
  field_code     varchar(8) character set ascii collate ascii_bin null,
  received_on    date not null,
  accepted_on    date null,
  decided_on     date null,
  effective_on   date null,
  closed_on      date null,
  state_on       date not null comment 'day of the last move',
  due_on         date null comment 'of the running term that matters now',
  holder_id      int unsigned null comment 'who works on it now',
  to_agency_id   int unsigned null comment 'where it was guided or passed to',
  joined_id      bigint unsigned null comment 'the casefile that this letter belongs to',
  envelope_uid   binary(16) null comment 'envelope of the denouncer',
  event_seq      int unsigned not null default 0,
  event_hash     binary(32) not null default '\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0',
  version        int unsigned not null default 0,
  primary key (id),
  unique key lookup_code (lookup_code),
  unique key code (code),
  key inbox (agency_id, desk, id),
  key inbox_state (agency_id, desk, state, id),
  key inbox_due (agency_id, desk, is_open, due_on, id),
  key agency_open (agency_id, is_open, due_on, state),
  key top_inbox (top_id, id),
  key top_due (top_id, is_open, due_on, state),
  key nation_due (is_open, due_on),
  key holder (holder_id, is_open, due_on, id),
  key joined_id (joined_id),
  constraint casefile_agency foreign key (agency_id) references agency (id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='a letter and the matter it opens';

create table petition (
  casefile_id    bigint unsigned not null,
  row_uid        binary(16) not null,
  channel        varchar(16) character set ascii collate ascii_bin not null,
  written_on     date null,
  received_on    date not null,
  language       varchar(8) character set ascii collate ascii_bin not null default 'vi',
  has_translation tinyint not null default 0,
  is_signed      tinyint not null default 1,
  people         varchar(8) character set ascii collate ascii_bin not null comment 'one, several, none',
  signers        int unsigned not null default 1,
  representatives tinyint unsigned not null default 0,
  has_originals  tinyint not null default 0 comment 'originals attached: they go back',
  subject_sealed varbinary(1300) not null comment 'one line on the matter',
  content_sealed mediumblob not null,
  demand_sealed  blob null,
  handled_sealed blob null comment 'who handled it before and how',
  respondent_kind varchar(24) character set ascii collate ascii_bin null,
  respondent_sealed varbinary(1300) null comment 'who or what is complained of',
  respondent_agency_id int unsigned null,
  decision_number varchar(60) null comment 'of the decision complained of',
  decision_on    date null,
  known_on       date null comment 'when the sender received it or knew',
  forwarder_agency_id int unsigned null,
  forwarder      varchar(200) null comment 'body that passed the letter on',
  forwarder_number varchar(60) null,
  visit_id       bigint unsigned null,
  secret_sealed  varbinary(200) null comment 'lookup secret, so that the receipt can be printed',
  secret_until   date null comment 'erased after this day',
  is_eligible    tinyint null,
  ineligible     varchar(32) character set ascii collate ascii_bin null,
  is_competent   tinyint null,
  flags          varchar(400) character set ascii collate ascii_bin null comment 'facts of the classification, space-separated',
  missing        varchar(400) character set ascii collate ascii_bin null comment 'items of the checklist that are not met',
  route_code     varchar(8) character set ascii collate ascii_bin null comment 'row of law_route that was proposed',
  is_route_own   tinyint not null default 0 comment 'the clerk chose another act than the row',
  act            varchar(24) character set ascii collate ascii_bin null comment 'proposed act',
  to_agency_id   int unsigned null comment 'proposed recipient',
  ground         varchar(32) character set ascii collate ascii_bin null,
  proposed_by    int unsigned null,
  proposed_at    datetime(6) null,
  approved_by    int unsigned null,
  approved_at    datetime(6) null,
  primary key (casefile_id),
  key visit_id (visit_id),
  key forwarder_agency_id (forwarder_agency_id),
  key secret_until (secret_until),
  constraint petition_casefile foreign key (casefile_id) references casefile (id),
  constraint petition_two_people check (approved_by is null or approved_by <> proposed_by)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='a letter as received (đơn)';

create table lookup (
  lookup_code    char(11) character set ascii collate ascii_bin not null,
  mac            binary(32) not null comment 'HMAC of code and secret; the secret itself is not here',
  casefile_id    bigint unsigned not null,
  made_at        datetime(6) not null,
  primary key (lookup_code),
  unique key casefile_id (casefile_id),
  constraint lookup_casefile foreign key (casefile_id) references casefile (id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='what the lookup program checks a code against';

create table visit (
  id             bigint unsigned not null auto_increment,
  row_uid        binary(16) not null,
  agency_id      int unsigned not null,
  top_id         int unsigned not null,
  state          varchar(24) character set ascii collate ascii_bin not null,
  visited_on     date not null,
  day_no         smallint unsigned not null comment 'number in the day''s register',
  started_at     datetime(6) null,
  ended_at       datetime(6) null,
  reception_kind varchar(16) character set ascii collate ascii_bin not null comment 'regular, periodic, unscheduled',
  held_by        varchar(16) character set ascii collate ascii_bin not null comment 'receiver, head, delegate',
  channel        varchar(16) character set ascii collate ascii_bin not null default 'direct' comment 'direct, online',
  session_id     int unsigned null,
  is_group       tinyint not null default 0,
  people         int unsigned not null default 1,
  is_repeat      tinyint not null default 0,
  kind           varchar(16) character set ascii collate ascii_bin not null,
  sealed      tinyint not null default 0 comment 'denunciation: the person is in the envelope',
  envelope_uid   binary(16) null,
  field_code     varchar(8) character set ascii collate ascii_bin null,
  matter_sealed  blob not null,
  demand_sealed  blob null,
  handed_sealed  blob null comment 'papers handed over',
  opinion_sealed blob null comment 'what the receiver explained and concluded',
  settled_by     varchar(200) null,
  outcome        varchar(24) character set ascii collate ascii_bin null,
  refusal        varchar(16) character set ascii collate ascii_bin null,
  to_agency_id   int unsigned null,
  receiver_id    int unsigned not null,
  event_seq      int unsigned not null default 0,
  event_hash     binary(32) not null default '\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0',
  version        int unsigned not null default 0,
  primary key (id),
  unique key register (agency_id, visited_on, day_no),
  key register_list (agency_id, id),
  key top_id (top_id, id),
  constraint visit_agency foreign key (agency_id) references agency (id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='one party received once (lượt tiếp)';

create table party (
  id             bigint unsigned not null auto_increment,
  row_uid        binary(16) not null,
  casefile_id    bigint unsigned null,
  visit_id       bigint unsigned null,
  place_no       smallint unsigned not null comment 'order on the paper',
  role           varchar(16) character set ascii collate ascii_bin not null comment 'sender, signer, representative, proxy, visitor',
  party_kind     varchar(16) character set ascii collate ascii_bin not null default 'person',
  sex            char(1) character set ascii collate ascii_bin null,
  id_kind        varchar(16) character set ascii collate ascii_bin null,
  name_sealed    varbinary(700) null,
  birth_sealed   varbinary(100) null,
  id_number_sealed varbinary(100) null,
  id_issued_sealed varbinary(300) null,
  phone_sealed   varbinary(100) null,
  email_sealed   varbinary(400) null,
  address_sealed varbinary(1300) null,
  unit_id        int unsigned null comment 'commune of today',
  primary key (id),
  key casefile_id (casefile_id, place_no),
  key visit_id (visit_id, place_no),
  constraint party_casefile foreign key (casefile_id) references casefile (id),
  constraint party_visit foreign key (visit_id) references visit (id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='person or organisation; never a denouncer';

create table party_index (
  kind           char(1) character set ascii collate ascii_bin not null comment 'I number, T telephone, Y name + commune + birth year',
  value          binary(8) not null comment 'keyed hash',
  party_id       bigint unsigned not null,
  primary key (kind, value, party_id),
  key party_id (party_id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='finding a person without reading anybody else';

create table dedup_key (
  key_hash       bigint unsigned not null comment 'kind in the top 6 bits, the rest of a keyed hash',
  casefile_id    bigint unsigned not null,
  primary key (key_hash, casefile_id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='what may be the same petition (dedup)';

create table dedup_link (
  id             bigint unsigned not null auto_increment,
  casefile_id    bigint unsigned not null,
  earlier_id     bigint unsigned not null,
  relation       char(1) character set ascii collate ascii_bin not null comment 'D 2 T M P, or - for refused',
  score          decimal(5,4) not null,
  reasons        varchar(250) character set ascii collate ascii_bin not null,
  decided_by     int unsigned not null,
  decided_at     datetime(6) not null,
  primary key (id),
  key casefile_id (casefile_id, earlier_id),
  key earlier_id (earlier_id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='what clerks decided about likely duplicates; insert only';

create table event (
  id             bigint unsigned not null auto_increment,
  subject        char(1) character set ascii collate ascii_bin not null comment 'C casefile, V visit',
  subject_id     bigint unsigned not null,
  seq            int unsigned not null,
  at             datetime(6) not null,
  account_id     int unsigned null comment 'null: the timer or the sender',
  role           varchar(16) character set ascii collate ascii_bin not null,
  agency_id      int unsigned not null,
  act            varchar(32) character set ascii collate ascii_bin not null,
  event          varchar(40) character set ascii collate ascii_bin not null,
  from_state     varchar(24) character set ascii collate ascii_bin not null,
  to_state       varchar(24) character set ascii collate ascii_bin not null,
  document       varchar(80) null comment 'number of the paper that carries the act',
  detail         varchar(300) null comment 'plain facts: codes, days, agencies; no person',
  row_uid        binary(16) not null,
  note_sealed    blob null comment 'reason or remark in words',
  request        bigint unsigned not null,
  prev           binary(32) not null,
  hash           binary(32) not null,
  primary key (id),
  unique key chain (subject, subject_id, seq)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='what happened, chained for each casefile; insert only';

create table fact (
  day            date not null,
  agency_id      int unsigned not null,
  measure        varchar(32) character set ascii collate ascii_bin not null,
  casefile_id    bigint unsigned not null comment 'or visit, for measures of reception',
  n              smallint not null comment '1, or -1 for a correction',
  kind           varchar(16) character set ascii collate ascii_bin not null,
  field_code     varchar(8) character set ascii collate ascii_bin not null default '',
  extra          varchar(24) character set ascii collate ascii_bin not null default '' comment 'people, outcome, level: what a report splits by',
  amount         int unsigned not null default 1 comment 'people of a visit, days of a settlement',
  primary key (day, agency_id, measure, casefile_id, n),
  key agency_measure (agency_id, measure, day)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='one thing that a report may count, written with its event; insert only';

create table dirty (
  agency_id      int unsigned not null,
  year           smallint unsigned not null,
  primary key (agency_id, year)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='sums that the timer must make again';

create table office_sum (
  agency_id      int unsigned not null,
  year           smallint unsigned not null,
  received       int unsigned not null default 0,
  accepted       int unsigned not null default 0,
  settled        int unsigned not null default 0,
  in_time        int unsigned not null default 0,
  days           bigint unsigned not null default 0 comment 'from acceptance to decision, summed over settled',
  primary key (year, agency_id),
  key agency_id (agency_id, year)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='how fast offices are; summed from facts by the timer';

create table term_run (
  id             bigint unsigned not null auto_increment,
  casefile_id    bigint unsigned not null,
  term           varchar(32) character set ascii collate ascii_bin not null,
  variant        varchar(16) character set ascii collate ascii_bin not null default '',
  law_from       date not null comment 'valid_from of the row of law_term that holds',
  started_on     date not null comment 'day of the start event; not counted',
  raw_on         date not null comment 'last day before it moved off a rest day',
  due_on         date not null,
  original_due_on date not null,
  suspended_on   date null,
  out_days       smallint unsigned not null default 0,
  extensions     tinyint unsigned not null default 0,
  state          varchar(12) character set ascii collate ascii_bin not null default 'running' comment 'running, suspended, stopped',
  stopped_on     date null,
  is_main        tinyint not null default 1 comment 'shown as the due day of the casefile',
  is_late        tinyint not null default 0 comment 'stopped or noticed after the due day',
  primary key (id),
  key casefile_id (casefile_id, state),
  key due (state, due_on, id),
  constraint term_run_casefile foreign key (casefile_id) references casefile (id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='a term of a casefile, running or over';

create table assignment (
  id             bigint unsigned not null auto_increment,
  casefile_id    bigint unsigned not null,
  account_id     int unsigned not null,
  duty           varchar(16) character set ascii collate ascii_bin not null comment 'taker, handler, verifier, team_head, settler',
  started_at     datetime(6) not null,
  by_id          int unsigned null,
  ended_at       datetime(6) null,
  primary key (id),
  key casefile_id (casefile_id, account_id, ended_at),
  key account_id (account_id, ended_at, casefile_id),
  constraint assignment_casefile foreign key (casefile_id) references casefile (id),
  constraint assignment_account foreign key (account_id) references account (id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='who works on a casefile; of a sealed one, who may see it';

create table barred (
  casefile_id    bigint unsigned not null,
  account_id     int unsigned not null,
  why            varchar(24) character set ascii collate ascii_bin not null comment 'respondent, interest, subordinate',
  by_id          int unsigned null,
  made_at        datetime(6) not null,
  primary key (casefile_id, account_id),
  key account_id (account_id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='who must not see a casefile';

create table transfer (
  id             bigint unsigned not null auto_increment,
  row_uid        binary(16) not null,
  from_casefile_id bigint unsigned not null,
  from_agency_id int unsigned not null,
  to_agency_id   int unsigned not null,
  to_casefile_id bigint unsigned null comment 'opened at the receiver when it accepts',
  hop            tinyint unsigned not null default 1,
  state          varchar(12) character set ascii collate ascii_bin not null default 'sent' comment 'sent, accepted, returned',
  sealed      tinyint not null default 0,
  kind           varchar(16) character set ascii collate ascii_bin not null,
  letter_number  varchar(60) null,
  sent_on        date not null,
  due_on         date not null comment 'day to accept or return',
  answered_on    date null,
  ground         varchar(32) character set ascii collate ascii_bin null,
  note_sealed    blob null comment 'reason of a return',
  proper_agency_id int unsigned null comment 'who is competent, as the receiver sees it',
  version        int unsigned not null default 0,
  primary key (id),
  unique key to_casefile_id (to_casefile_id),
  key to_agency (to_agency_id, state, id),
  key from_agency (from_agency_id, id),
  key from_casefile (from_casefile_id, id),
  constraint transfer_from foreign key (from_casefile_id) references casefile (id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='a petition passed to the competent agency';

create table document (
  id             bigint unsigned not null auto_increment,
  row_uid        binary(16) not null,
  casefile_id    bigint unsigned null,
  visit_id       bigint unsigned null,
  kind           varchar(16) character set ascii collate ascii_bin not null comment 'letter, evidence, decision, minutes, paper',
  store_id       char(32) character set ascii collate ascii_bin not null,
  name_sealed    varbinary(700) not null,
  type           varchar(8) character set ascii collate ascii_bin not null,
  size           bigint unsigned not null,
  digest         binary(32) not null comment 'SHA-256 of what was sent',
  sealed      tinyint not null default 0 comment 'file encrypted, key in the envelope',
  scan           varchar(12) character set ascii collate ascii_bin not null default 'unscanned' comment 'unscanned, clean, infected',
  added_by       int unsigned null,
  added_at       datetime(6) not null,
  primary key (id),
  key store_id (store_id),
  key casefile_id (casefile_id, id),
  key visit_id (visit_id, id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='a stored file';

create table book (
  agency_id      int unsigned not null,
  year           smallint unsigned not null,
  kind           varchar(24) character set ascii collate ascii_bin not null comment 'KN, TC, PA, day of reception, or a kind of paper',
  last           int unsigned not null default 0,
  primary key (agency_id, year, kind)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='counters of an office: numbers without a gap or a twin';

create table dialogue (
  casefile_id    bigint unsigned not null,
  n              tinyint unsigned not null,
  row_uid        binary(16) not null,
  held_on        date not null,
  place          varchar(200) not null,
  is_missed      tinyint not null default 0,
  result_sealed  blob not null,
  primary key (casefile_id, n),
  constraint dialogue_casefile foreign key (casefile_id) references casefile (id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='meeting of settler and complainant (đối thoại)';

create table decision (
  casefile_id    bigint unsigned not null,
  level          tinyint not null,
  row_uid        binary(16) not null,
  number         varchar(60) not null,
  decided_on     date not null,
  outcome        varchar(24) character set ascii collate ascii_bin not null,
  summary_sealed blob not null,
  proposed_by    int unsigned null comment 'who wrote the verification report',
  decided_by     int unsigned not null,
  sent_on        date null,
  primary key (casefile_id, level),
  constraint decision_casefile foreign key (casefile_id) references casefile (id),
  constraint decision_two_people check (proposed_by is null or decided_by <> proposed_by)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='decision that settles a complaint';

create table publication (
  id             bigint unsigned not null auto_increment,
  casefile_id    bigint unsigned not null,
  agency_id      int unsigned not null,
  top_id         int unsigned not null,
  kind           varchar(16) character set ascii collate ascii_bin not null,
  field_code     varchar(8) character set ascii collate ascii_bin not null,
  level          tinyint not null,
  outcome        varchar(24) character set ascii collate ascii_bin not null,
  number         varchar(60) not null,
  decided_on     date not null,
  title          varchar(300) not null comment 'fresh text without persons',
  body           mediumtext not null comment 'fresh text without persons',
  published_on   date not null,
  published_by   int unsigned not null,
  state          varchar(12) character set ascii collate ascii_bin not null default 'published',
  withdrawn_on   date null,
  withdrawn_why  varchar(300) null comment 'public reason',
  version        int unsigned not null default 0,
  primary key (id),
  key casefile_id (casefile_id),
  constraint publication_casefile foreign key (casefile_id) references casefile (id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='what stands on the disclosure pages (công khai)';

create table publication_word (
  tok            bigint unsigned not null comment 'first 8 bytes of SHA-256 of a folded syllable, a pair, or a facet such as a:12 f:1.2 y:2026',
  publication_id bigint unsigned not null,
  primary key (tok, publication_id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='search of published decisions, with or without marks';

create table reception_place (
  id             int unsigned not null auto_increment,
  agency_id      int unsigned not null,
  name           varchar(200) not null,
  address        varchar(300) not null,
  hours          varchar(200) not null,
  phone          varchar(40) null,
  valid_from     date not null,
  valid_to       date null,
  version        int unsigned not null default 0,
  primary key (id),
  key agency_id (agency_id, valid_to)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='where an office receives citizens';

create table reception_session (
  id             int unsigned not null auto_increment,
  place_id       int unsigned not null,
  agency_id      int unsigned not null,
  top_id         int unsigned not null,
  held_on        date not null,
  starts         char(5) character set ascii collate ascii_bin not null,
  ends           char(5) character set ascii collate ascii_bin not null,
  kind           varchar(16) character set ascii collate ascii_bin not null default 'periodic',
  held_by        varchar(16) character set ascii collate ascii_bin not null default 'head',
  leader         varchar(200) not null comment 'post and name, as the law has it posted',
  content        varchar(300) null,
  state          varchar(12) character set ascii collate ascii_bin not null default 'planned' comment 'planned, moved, held, nobody',
  moved_to       date null,
  why            varchar(300) null,
  posted_on      date not null,
  version        int unsigned not null default 0,
  primary key (id),
  key agency_day (agency_id, held_on, id),
  key top_day (top_id, held_on, id),
  key day (held_on, id),
  constraint reception_session_place foreign key (place_id) references reception_place (id)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='periodic reception by the head (kỳ tiếp)';

create table identity_opened (
  id             bigint unsigned not null auto_increment,
  row_uid        binary(16) not null,
  casefile_id    bigint unsigned not null,
  account_id     int unsigned not null,
  opened_at      datetime(6) not null,
  reason         varchar(24) character set ascii collate ascii_bin not null,
  note_sealed    blob not null,
  primary key (id),
  key casefile_id (casefile_id, id),
  key account_id (account_id, opened_at)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='each opening of an envelope; insert only';

create table kntc_sealed.denouncer (
  envelope_uid   binary(16) not null,
  envelope       mediumblob not null comment 'HPKE to the public key of the identity program',
  made_at        datetime(6) not null,
  primary key (envelope_uid)
) engine=innodb default charset=utf8mb4 collate=utf8mb4_bin comment='who denounced; intake inserts, identity selects, nobody changes';

create sql security definer view public_casefile as
select l.lookup_code, l.mac, c.id as casefile_id, c.kind, c.machine, c.state, c.is_open, c.sealed, c.level,
       c.received_on, c.accepted_on, c.decided_on, c.effective_on, c.closed_on, c.state_on, c.due_on,
       c.joined_id, c.version, a.name as agency_name, a.address as agency_address, a.phone as agency_phone,
       t.name as to_agency_name
from   lookup l
join   casefile c on c.id = l.casefile_id
join   agency a on a.id = c.agency_id
left join agency t on t.id = c.to_agency_id;

create sql security definer view public_step as
select e.subject_id as casefile_id, e.seq, e.at, e.event, e.to_state
from   event e
where  e.subject = 'C' and e.to_state <> e.from_state;

create sql security definer view public_publication as
select p.id, p.agency_id, p.kind, p.field_code, p.level, p.outcome, p.number, p.decided_on, p.title, p.body,
       p.published_on, p.state, p.withdrawn_on, p.withdrawn_why, p.version, a.name as agency_name, f.name as field_name
from   publication p
join   agency a on a.id = p.agency_id
left join law_field f on f.code = p.field_code and f.valid_to is null;

create sql security definer view public_session as
select s.id, s.agency_id, s.top_id, s.held_on, s.starts, s.ends, s.kind, s.leader, s.content, s.state, s.moved_to,
       s.why, a.name as agency_name, p.name as place_name, p.address as place_address
from   reception_session s
straight_join reception_place p on p.id = s.place_id
straight_join agency a on a.id = s.agency_id;
