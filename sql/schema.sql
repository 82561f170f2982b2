-- What the migrations give: made by `make schema`, read and never run.

CREATE TABLE `acceptance` (
  `casefile_id` bigint(20) unsigned NOT NULL,
  `round` tinyint(3) unsigned NOT NULL COMMENT 'as casefile.round; one that has no row goes by the round before',
  `row_uid` binary(16) NOT NULL,
  `accepted_content_sealed` mediumblob NOT NULL COMMENT 'what was accepted, without anything about the denouncer',
  `made_by` int(10) unsigned DEFAULT NULL,
  `made_at` datetime(6) NOT NULL,
  PRIMARY KEY (`casefile_id`,`round`),
  CONSTRAINT `acceptance_casefile` FOREIGN KEY (`casefile_id`) REFERENCES `casefile` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='content of a denunciation that was accepted (nội dung tố cáo được thụ lý)';

CREATE TABLE `access` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `at` datetime(6) NOT NULL,
  `account_id` int(10) unsigned DEFAULT NULL,
  `agency_id` int(10) unsigned DEFAULT NULL,
  `what` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'sign_in, sign_in_failed, user_changed, identity_opened, …',
  `object` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `object_id` bigint(20) unsigned DEFAULT NULL,
  `request` bigint(20) unsigned NOT NULL COMMENT 'number in the log',
  `device` binary(8) DEFAULT NULL COMMENT 'keyed hash of the address',
  `detail` varchar(200) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'codes alone, no personal text',
  `is_read` tinyint(4) NOT NULL DEFAULT 0 COMMENT '1: sealed data was shown; detail is the route',
  PRIMARY KEY (`id`),
  KEY `account_id` (`account_id`,`id`),
  KEY `object` (`object`,`object_id`,`id`),
  KEY `agency_id` (`agency_id`,`id`),
  KEY `agency_log` (`agency_id`,`is_read`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='reads of sealed data, sign-ins, refusals, administration; insert only';

CREATE TABLE `account` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `row_uid` binary(16) NOT NULL COMMENT 'part of what sealed columns are bound to',
  `user_name` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `display_name` varchar(120) NOT NULL,
  `title` varchar(120) DEFAULT NULL COMMENT 'post, as papers print it: Trưởng ban',
  `agency_id` int(10) unsigned NOT NULL,
  `password_sealed` varbinary(600) DEFAULT NULL COMMENT 'PHC string of Argon2id; null: cannot sign in',
  `totp_sealed` varbinary(200) DEFAULT NULL COMMENT 'seed of the second factor in base32; null: not enrolled',
  `totp_step` bigint(20) NOT NULL DEFAULT 0 COMMENT 'last accepted step: a code works once',
  `initial_until` datetime(6) DEFAULT NULL COMMENT 'initial secret: one use until then; null: own password',
  `is_disabled` tinyint(4) NOT NULL DEFAULT 0,
  `failed_since` int(10) unsigned NOT NULL DEFAULT 0 COMMENT 'failures since the last sign-in, told at the next',
  `created_at` datetime(6) NOT NULL,
  `version` int(10) unsigned NOT NULL DEFAULT 0,
  `is_enrolled` tinyint(4) GENERATED ALWAYS AS (`totp_sealed` is not null and `initial_until` is null) VIRTUAL COMMENT '1: own password and second factor are set; before that no role counts',
  `entered_at` datetime(6) DEFAULT NULL COMMENT 'last sign-in; null: none yet',
  `email_sealed` varbinary(500) DEFAULT NULL COMMENT 'where reminders go as well; of the office, left by the person',
  PRIMARY KEY (`id`),
  UNIQUE KEY `user_name` (`user_name`),
  KEY `agency_id` (`agency_id`,`id`),
  CONSTRAINT `account_agency` FOREIGN KEY (`agency_id`) REFERENCES `agency` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='a person who works with the portal';

CREATE TABLE `account_role` (
  `account_id` int(10) unsigned NOT NULL,
  `role` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'word of enum role',
  `granted_by` int(10) unsigned DEFAULT NULL,
  `granted_at` datetime(6) NOT NULL,
  PRIMARY KEY (`account_id`,`role`),
  KEY `role` (`role`,`account_id`),
  CONSTRAINT `account_role_account` FOREIGN KEY (`account_id`) REFERENCES `account` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='rights of an account, read fresh at each request';

CREATE TABLE `agency` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'seed: below 1000000, see sql/seed/README; added by hand: from 1000001',
  `code` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'ours, never changed and never given twice: P25, P25.SNNMT, C07894, M.NNMT; part of a casefile code, so without "-"',
  `kind` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'government, gov_inspectorate, ministry, province, province_board, department, commune, …',
  `level` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'central, province, district (ended 30/06/2025), commune',
  `name` varchar(250) CHARACTER SET utf8mb4 COLLATE utf8mb4_vietnamese_ci NOT NULL COMMENT 'official name as papers print it',
  `name_en` varchar(250) DEFAULT NULL COMMENT 'for the English pages; null: show name',
  `fold` varchar(250) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'text_fold(name), what a search compares',
  `parent_id` int(10) unsigned DEFAULT NULL COMMENT 'body directly above; of an ended one, the body that answers for it. Fixed for life: a moved body ends and has a successor. Null for the Government and for bodies outside the executive',
  `top_id` int(10) unsigned DEFAULT NULL COMMENT 'ministry or province above, itself if it is one or stands alone; null for the Government',
  `unit_id` int(10) unsigned DEFAULT NULL COMMENT 'unit that it serves; null for a central body',
  `receives` tinyint(4) NOT NULL DEFAULT 0 COMMENT '1: has regular reception of citizens of its own (a province has it at its board)',
  `takes_denunciations` tinyint(4) NOT NULL DEFAULT 0 COMMENT '1: takes denunciations through the portal (law_channel.by_setting)',
  `settles` tinyint(4) NOT NULL DEFAULT 0 COMMENT '1: settles complaints or denunciations under the two Laws; 0: only transfers, or has rules of its own',
  `address` varchar(250) DEFAULT NULL COMMENT 'place of reception',
  `phone` varchar(60) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'as printed for citizens',
  `email` varchar(120) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `hours` varchar(250) DEFAULT NULL COMMENT 'regular hours of reception, as a sentence',
  `is_remote` tinyint(4) NOT NULL DEFAULT 0 COMMENT '1: remote area, hard to travel (vùng sâu, vùng xa, đi lại khó khăn): the longer terms',
  `eid_code` varchar(30) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'electronic identifier (mã định danh điện tử, 20/2020/QĐ-TTg), for exchange',
  `valid_from` date NOT NULL COMMENT 'first day; 1900-01-01 = long before, day not known',
  `valid_to` date DEFAULT NULL COMMENT 'last day; null = lasts',
  `ending_at` datetime(6) DEFAULT NULL COMMENT 'when its end was recorded; null: there is none, or it has taken effect',
  `ending_by` int(10) unsigned DEFAULT NULL COMMENT 'account that recorded it',
  `successor_id` int(10) unsigned DEFAULT NULL COMMENT 'body that took over all of an ended one; null where several did',
  `version` int(10) unsigned NOT NULL DEFAULT 0 COMMENT 'grows with every change; a form saves only over the version that it read',
  PRIMARY KEY (`id`),
  UNIQUE KEY `agency_code` (`code`),
  KEY `agency_parent` (`parent_id`),
  KEY `agency_top` (`top_id`),
  KEY `agency_kind` (`kind`,`unit_id`),
  KEY `agency_unit` (`unit_id`),
  KEY `agency_successor` (`successor_id`),
  KEY `ending` (`ending_at`),
  CONSTRAINT `agency_parent_fk` FOREIGN KEY (`parent_id`) REFERENCES `agency` (`id`),
  CONSTRAINT `agency_successor_fk` FOREIGN KEY (`successor_id`) REFERENCES `agency` (`id`),
  CONSTRAINT `agency_top_fk` FOREIGN KEY (`top_id`) REFERENCES `agency` (`id`),
  CONSTRAINT `agency_unit_fk` FOREIGN KEY (`unit_id`) REFERENCES `unit` (`id`),
  CONSTRAINT `agency_level_ck` CHECK (`level` in ('central','province','district','commune')),
  CONSTRAINT `agency_valid_ck` CHECK (`valid_to` is null or `valid_to` >= `valid_from`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='Body that receives, handles or settles, or to which petitions are transferred (cơ quan, đơn vị)';

CREATE TABLE `agency_before` (
  `successor_id` int(10) unsigned NOT NULL,
  `predecessor_id` int(10) unsigned NOT NULL COMMENT 'whose closed matters it reads',
  `from_on` date NOT NULL COMMENT 'first day of the new order',
  PRIMARY KEY (`successor_id`,`predecessor_id`),
  KEY `predecessor_id` (`predecessor_id`),
  CONSTRAINT `agency_before_predecessor` FOREIGN KEY (`predecessor_id`) REFERENCES `agency` (`id`),
  CONSTRAINT `agency_before_successor` FOREIGN KEY (`successor_id`) REFERENCES `agency` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='whose closed matters an office reads as successor (cơ quan kế thừa)';

CREATE TABLE `agency_name` (
  `agency_id` int(10) unsigned NOT NULL,
  `valid_to` date NOT NULL COMMENT 'last day of this name',
  `name` varchar(250) CHARACTER SET utf8mb4 COLLATE utf8mb4_vietnamese_ci NOT NULL,
  `name_en` varchar(250) DEFAULT NULL,
  PRIMARY KEY (`agency_id`,`valid_to`),
  CONSTRAINT `agency_name_agency` FOREIGN KEY (`agency_id`) REFERENCES `agency` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='names that an agency had before; the one it has stands in agency';

CREATE TABLE `agency_path` (
  `ancestor_id` int(10) unsigned NOT NULL,
  `agency_id` int(10) unsigned NOT NULL,
  `depth` tinyint(3) unsigned NOT NULL COMMENT '0: the agency itself',
  `valid_from` date NOT NULL COMMENT 'of the lower one',
  `valid_to` date DEFAULT NULL COMMENT 'of the lower one. Reports ask by day; rights do not: what ended belongs to who answers for it',
  PRIMARY KEY (`ancestor_id`,`agency_id`,`valid_from`),
  KEY `agency_path_agency` (`agency_id`),
  CONSTRAINT `agency_path_agency_fk` FOREIGN KEY (`agency_id`) REFERENCES `agency` (`id`),
  CONSTRAINT `agency_path_ancestor_fk` FOREIGN KEY (`ancestor_id`) REFERENCES `agency` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='Every agency with every one above it: closure of agency.parent_id, made by sql/seed/agency_path.sql';

CREATE TABLE `appointment` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `row_uid` binary(16) NOT NULL,
  `agency_id` int(10) unsigned NOT NULL,
  `lookup_code` char(11) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `state` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'asked, booked, moved, turned_down, cancelled, came, missed, unanswered',
  `session_id` int(10) unsigned DEFAULT NULL COMMENT 'null: a day of regular reception',
  `wanted_on` date NOT NULL COMMENT 'the day asked for; once booked the day agreed',
  `starts` char(5) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'null: not booked, or to be confirmed again',
  `place` varchar(500) DEFAULT NULL,
  `kind` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `sealed` tinyint(4) NOT NULL DEFAULT 0 COMMENT 'denunciation: the person is in the envelope',
  `envelope_uid` binary(16) DEFAULT NULL,
  `people` int(10) unsigned NOT NULL DEFAULT 1,
  `name_sealed` varbinary(700) DEFAULT NULL,
  `phone_sealed` varbinary(100) DEFAULT NULL,
  `matter_sealed` blob DEFAULT NULL COMMENT 'of a sealed one read by its handler alone; erased when she denounced or never came',
  `message_sealed` blob DEFAULT NULL COMMENT 'to the citizen: why not, or what to bring',
  `secret_sealed` varbinary(100) DEFAULT NULL COMMENT 'for the slip, until the day below',
  `secret_until` date DEFAULT NULL,
  `form_key` binary(16) DEFAULT NULL COMMENT 'of the form it came by: a second click shows the same slip',
  `asked_at` datetime(6) NOT NULL,
  `handler_id` int(10) unsigned DEFAULT NULL COMMENT 'who booked it',
  `visit_id` bigint(20) unsigned DEFAULT NULL COMMENT 'what became of it when she came',
  `from_visit_id` bigint(20) unsigned DEFAULT NULL COMMENT 'visit that ended with it; never of, or to, a sealed one',
  `event_seq` int(10) unsigned NOT NULL DEFAULT 0,
  `event_hash` binary(32) NOT NULL DEFAULT '\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0',
  `version` int(10) unsigned NOT NULL DEFAULT 0,
  `over_on` date GENERATED ALWAYS AS (case when `state` in ('turned_down','cancelled','missed','unanswered') and `matter_sealed` is not null then `wanted_on` end) STORED COMMENT 'the day, where nobody came and her words still stand',
  PRIMARY KEY (`id`),
  UNIQUE KEY `lookup_code` (`lookup_code`),
  UNIQUE KEY `form_key` (`form_key`),
  KEY `waiting` (`agency_id`,`state`,`wanted_on`,`id`),
  KEY `day` (`agency_id`,`wanted_on`,`id`),
  KEY `past` (`state`,`wanted_on`,`id`),
  KEY `session_id` (`session_id`,`id`),
  KEY `visit_id` (`visit_id`),
  KEY `secret_until` (`secret_until`),
  KEY `over_on` (`over_on`),
  KEY `from_visit_id` (`from_visit_id`,`id`),
  CONSTRAINT `appointment_agency` FOREIGN KEY (`agency_id`) REFERENCES `agency` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='a day and an hour for who wants to be received (phiếu hẹn)';

CREATE TABLE `archive` (
  `casefile_id` bigint(20) unsigned NOT NULL,
  `retention` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of law_retention',
  `sheets` smallint(5) unsigned NOT NULL COMMENT 'numbered sheets of the paper file',
  `shelf` varchar(60) DEFAULT NULL COMMENT 'box, shelf',
  `keep_year` smallint(5) unsigned DEFAULT NULL COMMENT 'kept to the end of this year; null: for ever',
  `archived_on` date NOT NULL,
  `archived_by` int(10) unsigned NOT NULL,
  PRIMARY KEY (`casefile_id`),
  KEY `archive_by` (`archived_by`),
  CONSTRAINT `archive_by` FOREIGN KEY (`archived_by`) REFERENCES `account` (`id`),
  CONSTRAINT `archive_casefile` FOREIGN KEY (`casefile_id`) REFERENCES `casefile` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='files that were archived (hồ sơ lưu trữ)';

CREATE TABLE `assignment` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `casefile_id` bigint(20) unsigned NOT NULL,
  `account_id` int(10) unsigned NOT NULL,
  `duty` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'taker, handler, verifier, team_head, settler',
  `started_at` datetime(6) NOT NULL,
  `by_id` int(10) unsigned DEFAULT NULL,
  `ended_at` datetime(6) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `casefile_id` (`casefile_id`,`account_id`,`ended_at`),
  KEY `account_id` (`account_id`,`ended_at`,`casefile_id`),
  CONSTRAINT `assignment_account` FOREIGN KEY (`account_id`) REFERENCES `account` (`id`),
  CONSTRAINT `assignment_casefile` FOREIGN KEY (`casefile_id`) REFERENCES `casefile` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='who works on a casefile; of a sealed one, who may see it';

CREATE TABLE `barred` (
  `casefile_id` bigint(20) unsigned NOT NULL,
  `account_id` int(10) unsigned NOT NULL,
  `why` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'respondent, interest, subordinate',
  `by_id` int(10) unsigned DEFAULT NULL,
  `made_at` datetime(6) NOT NULL,
  PRIMARY KEY (`casefile_id`,`account_id`),
  KEY `account_id` (`account_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='who must not see a casefile';

CREATE TABLE `book` (
  `agency_id` int(10) unsigned NOT NULL,
  `year` smallint(5) unsigned NOT NULL,
  `kind` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'KN, TC, PA, day of reception, or a kind of paper',
  `last` int(10) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`agency_id`,`year`,`kind`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='counters of an office: numbers without a gap or a twin';

CREATE TABLE `book_number` (
  `agency_id` int(10) unsigned NOT NULL,
  `year` smallint(5) unsigned NOT NULL,
  `digest` binary(32) NOT NULL COMMENT 'SHA-256 of the number; of which paper it is stands not here',
  PRIMARY KEY (`agency_id`,`year`,`digest`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='numbers that papers of an office have, those that stand in no list too; insert only';

CREATE TABLE `breach` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `agency_id` int(10) unsigned NOT NULL,
  `found_at` datetime(6) NOT NULL,
  `due_at` datetime(6) DEFAULT NULL COMMENT 'to be reported until then (law_term breach_notice); null: it does no harm',
  `breach_what` varchar(2000) NOT NULL COMMENT 'what happened; no person',
  `breach_data` varchar(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'kinds of data, space-separated',
  `breach_people` int(10) unsigned NOT NULL COMMENT 'about how many people it concerns',
  `may_harm` tinyint(4) NOT NULL,
  `state` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'open' COMMENT 'open, done',
  `reported_at` datetime(6) DEFAULT NULL,
  `report_number` varchar(60) DEFAULT NULL COMMENT 'of the letter to the Ministry of Public Security (A05)',
  `told_at` datetime(6) DEFAULT NULL COMMENT 'when whom it concerns was told',
  `told_how` varchar(500) DEFAULT NULL,
  `measures` varchar(2000) DEFAULT NULL,
  `closed_at` datetime(6) DEFAULT NULL,
  `remind_at` datetime(6) DEFAULT NULL COMMENT 'when people are to be reminded next; null: not any more',
  `made_by` int(10) unsigned NOT NULL,
  `made_at` datetime(6) NOT NULL,
  `version` int(10) unsigned NOT NULL DEFAULT 0,
  `event_seq` int(10) unsigned NOT NULL DEFAULT 0,
  `event_hash` binary(32) NOT NULL DEFAULT '\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0',
  PRIMARY KEY (`id`),
  KEY `agency_id` (`agency_id`,`id`),
  KEY `remind_at` (`remind_at`,`id`),
  KEY `agency_state` (`agency_id`,`state`,`id`),
  CONSTRAINT `breach_agency` FOREIGN KEY (`agency_id`) REFERENCES `agency` (`id`),
  CONSTRAINT `breach_state` CHECK (`state` in ('open','done'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='an incident with personal data (sự cố dữ liệu cá nhân); LBVDLCN art. 23';

CREATE TABLE `calendar_change` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `day` date NOT NULL,
  `source` varchar(250) NOT NULL COMMENT 'act or notice that it rests on, or the file of the law',
  `account_id` int(10) unsigned DEFAULT NULL COMMENT 'null: kntc law load',
  `made_at` datetime(6) NOT NULL,
  `from_on` date NOT NULL COMMENT 'due day at which counting again goes on',
  `from_id` bigint(20) unsigned NOT NULL DEFAULT 0 COMMENT 'and the term after which it does',
  `stage` tinyint(3) unsigned NOT NULL DEFAULT 0 COMMENT '0: terms of casefiles are looked at, 1: transfers that wait',
  `moved` int(10) unsigned NOT NULL DEFAULT 0 COMMENT 'terms that got another due day',
  `done_at` datetime(6) DEFAULT NULL COMMENT 'null: terms are still to be looked at',
  PRIMARY KEY (`id`),
  KEY `open` (`done_at`,`id`),
  KEY `day` (`day`,`id`),
  KEY `calendar_change_account` (`account_id`),
  CONSTRAINT `calendar_change_account` FOREIGN KEY (`account_id`) REFERENCES `account` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='days whose kind changed, and how far terms were counted again';

CREATE TABLE `casefile` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `row_uid` binary(16) NOT NULL,
  `lookup_code` char(11) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'what the sender looks up',
  `code` varchar(40) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'KN-P25-2026-000001, given at acceptance',
  `kind` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'complaint, denunciation, reflection, mixed',
  `machine` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'petition' COMMENT 'which table of moves holds',
  `state` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `before_state` varchar(24) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'where a suspended matter returns to',
  `desk` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'intake' COMMENT 'intake or settlement: whose list shows it',
  `is_open` tinyint(4) NOT NULL DEFAULT 1,
  `sealed` tinyint(4) NOT NULL DEFAULT 0 COMMENT 'denunciation: only who is assigned',
  `is_secret` tinyint(4) NOT NULL DEFAULT 0 COMMENT 'state secret: number, day and state alone',
  `is_complex` tinyint(4) NOT NULL DEFAULT 0,
  `is_remote` tinyint(4) NOT NULL DEFAULT 0,
  `is_online` tinyint(4) NOT NULL DEFAULT 0,
  `has_news` tinyint(4) NOT NULL DEFAULT 0 COMMENT '1: the sender did something since a person of the office last wrote here',
  `level` tinyint(4) NOT NULL DEFAULT 1 COMMENT '1 first, 2 second complaint',
  `round` tinyint(4) NOT NULL DEFAULT 1 COMMENT 'resettled denunciations count up',
  `agency_id` int(10) unsigned NOT NULL,
  `top_id` int(10) unsigned NOT NULL COMMENT 'province or ministry above the agency',
  `field_code` varchar(8) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `received_on` date NOT NULL,
  `accepted_on` date DEFAULT NULL,
  `decided_on` date DEFAULT NULL,
  `effective_on` date DEFAULT NULL,
  `closed_on` date DEFAULT NULL,
  `state_on` date NOT NULL COMMENT 'day of the last move',
  `due_on` date DEFAULT NULL COMMENT 'of the running term that matters now',
  `holder_id` int(10) unsigned DEFAULT NULL COMMENT 'who works on it now',
  `to_agency_id` int(10) unsigned DEFAULT NULL COMMENT 'where it was guided or passed to',
  `joined_id` bigint(20) unsigned DEFAULT NULL COMMENT 'the casefile that this letter belongs to',
  `envelope_uid` binary(16) DEFAULT NULL COMMENT 'envelope of the denouncer',
  `event_seq` int(10) unsigned NOT NULL DEFAULT 0,
  `event_hash` binary(32) NOT NULL DEFAULT '\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0',
  `version` int(10) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  UNIQUE KEY `lookup_code` (`lookup_code`),
  UNIQUE KEY `code` (`code`),
  KEY `inbox` (`agency_id`,`desk`,`id`),
  KEY `inbox_state` (`agency_id`,`desk`,`state`,`id`),
  KEY `inbox_due` (`agency_id`,`desk`,`is_open`,`due_on`,`id`),
  KEY `agency_open` (`agency_id`,`is_open`,`due_on`,`state`),
  KEY `top_inbox` (`top_id`,`id`),
  KEY `top_due` (`top_id`,`is_open`,`due_on`,`state`),
  KEY `nation_due` (`is_open`,`due_on`),
  KEY `holder` (`holder_id`,`is_open`,`due_on`,`id`),
  KEY `joined_id` (`joined_id`),
  KEY `top_urgent` (`top_id`,`is_open`,`due_on`,`id`),
  CONSTRAINT `casefile_agency` FOREIGN KEY (`agency_id`) REFERENCES `agency` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='a letter and the matter it opens';

CREATE TABLE `claim` (
  `casefile_id` bigint(20) unsigned NOT NULL,
  `n` smallint(5) unsigned NOT NULL,
  `row_uid` binary(16) NOT NULL,
  `claim_sealed` blob NOT NULL,
  `claim_outcome` varchar(12) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'right, partly, wrong',
  `fate_of_decision` varchar(12) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'words of the list fate_of_decision',
  `ruling_sealed` blob DEFAULT NULL COMMENT 'what is decided about it',
  `judged_by` int(10) unsigned DEFAULT NULL,
  `withdrawn_on` date DEFAULT NULL COMMENT 'never taken up again',
  `withdraw_form` varchar(12) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'petition, minutes',
  PRIMARY KEY (`casefile_id`,`n`),
  CONSTRAINT `claim_casefile` FOREIGN KEY (`casefile_id`) REFERENCES `casefile` (`id`),
  CONSTRAINT `claim_one_end` CHECK (`withdrawn_on` is null or `claim_outcome` is null)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='a request of the complainant (yêu cầu)';

CREATE TABLE `conclusion` (
  `casefile_id` bigint(20) unsigned NOT NULL,
  `round` tinyint(4) NOT NULL COMMENT 'counts up where the matter is settled again',
  `row_uid` binary(16) NOT NULL,
  `number` varchar(60) NOT NULL,
  `concluded_on` date NOT NULL,
  `outcome` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'right, partly, wrong, no_basis',
  `is_false` tinyint(4) NOT NULL DEFAULT 0 COMMENT '1: the denouncer knew that it was not so',
  `measures` varchar(120) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'words of the list conclusion_measure',
  `summary_sealed` blob NOT NULL,
  `duty_sealed` blob DEFAULT NULL COMMENT 'who answers for what',
  `proposed_by` int(10) unsigned DEFAULT NULL COMMENT 'who wrote the verification report',
  `concluded_by` int(10) unsigned NOT NULL,
  `sent_on` date DEFAULT NULL,
  `acted_on` date DEFAULT NULL,
  `clear_ground_sealed` blob DEFAULT NULL COMMENT 'null: concluded on after verification',
  `done_at_once_sealed` blob DEFAULT NULL COMMENT 'measures that stopped the breach',
  `handled_by` varchar(12) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'of law_choice, list clear_handling',
  `minutes_number` varchar(60) DEFAULT NULL COMMENT 'of the record of the breach, where it has one',
  `minutes_on` date DEFAULT NULL,
  PRIMARY KEY (`casefile_id`,`round`),
  CONSTRAINT `conclusion_casefile` FOREIGN KEY (`casefile_id`) REFERENCES `casefile` (`id`),
  CONSTRAINT `conclusion_two_people` CHECK (`proposed_by` is null or `concluded_by` <> `proposed_by`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='conclusion on a denunciation (kết luận nội dung tố cáo)';

CREATE TABLE `correction` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `row_uid` binary(16) NOT NULL,
  `casefile_id` bigint(20) unsigned NOT NULL,
  `event_seq` int(10) unsigned NOT NULL COMMENT 'number of its petition_corrected',
  `corrected` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'which field',
  `is_of_sender` tinyint(4) NOT NULL DEFAULT 0 COMMENT '1: says who sent it',
  `old_sealed` mediumblob DEFAULT NULL COMMENT 'what stood there; null: nothing',
  `envelope_uid` binary(16) DEFAULT NULL COMMENT 'of a denunciation: what held who sent it until then',
  PRIMARY KEY (`id`),
  UNIQUE KEY `corrected` (`casefile_id`,`event_seq`,`corrected`),
  CONSTRAINT `correction_casefile` FOREIGN KEY (`casefile_id`) REFERENCES `casefile` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='what stood in a letter before it was corrected (sửa dữ liệu sai)';

CREATE TABLE `data_key` (
  `id` smallint(5) unsigned NOT NULL,
  `purpose` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'ring',
  `year` smallint(5) unsigned NOT NULL,
  `state` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'pre, active, old, dead',
  `wrapped` varbinary(64) NOT NULL COMMENT 'RFC 3394 under the ring file''s key',
  `made_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `purpose` (`purpose`,`year`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='keys of sealed columns, wrapped';

CREATE TABLE `data_request` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `row_uid` binary(16) NOT NULL,
  `agency_id` int(10) unsigned NOT NULL COMMENT 'who asks',
  `to_agency_id` int(10) unsigned NOT NULL COMMENT 'who is asked',
  `data_asked_sealed` blob NOT NULL,
  `data_ground` varchar(300) NOT NULL,
  `asked_on` date NOT NULL,
  `due_on` date NOT NULL,
  `state` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'open' COMMENT 'open, done',
  `answered_on` date DEFAULT NULL,
  `data_answer_sealed` blob DEFAULT NULL,
  `store_id` char(32) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'file of the answer, of table document',
  `made_by` int(10) unsigned NOT NULL,
  `made_at` datetime(6) NOT NULL,
  `answered_by` int(10) unsigned DEFAULT NULL,
  `version` int(10) unsigned NOT NULL DEFAULT 0,
  `event_seq` int(10) unsigned NOT NULL DEFAULT 0,
  `event_hash` binary(32) NOT NULL DEFAULT '\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0',
  PRIMARY KEY (`id`),
  KEY `agency_id` (`agency_id`,`id`),
  KEY `to_agency_id` (`to_agency_id`,`id`),
  KEY `asking` (`agency_id`,`state`,`id`),
  KEY `asked` (`to_agency_id`,`state`,`id`),
  CONSTRAINT `data_request_agency` FOREIGN KEY (`agency_id`) REFERENCES `agency` (`id`),
  CONSTRAINT `data_request_to_agency` FOREIGN KEY (`to_agency_id`) REFERENCES `agency` (`id`),
  CONSTRAINT `data_request_state` CHECK (`state` in ('open','done'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='data that an office is asked for (yêu cầu cung cấp dữ liệu)';

CREATE TABLE `decision` (
  `casefile_id` bigint(20) unsigned NOT NULL,
  `level` tinyint(4) NOT NULL,
  `round` tinyint(4) NOT NULL DEFAULT 1 COMMENT 'counts up where a reviewed matter is settled again',
  `row_uid` binary(16) NOT NULL,
  `number` varchar(60) NOT NULL,
  `decided_on` date NOT NULL,
  `outcome` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `fate_of_first` varchar(12) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'second level: uphold, amend, annul',
  `summary_sealed` blob NOT NULL,
  `proposed_by` int(10) unsigned DEFAULT NULL COMMENT 'who wrote the verification report',
  `decided_by` int(10) unsigned NOT NULL,
  `sent_on` date DEFAULT NULL,
  PRIMARY KEY (`casefile_id`,`level`,`round`),
  CONSTRAINT `decision_casefile` FOREIGN KEY (`casefile_id`) REFERENCES `casefile` (`id`),
  CONSTRAINT `decision_two_people` CHECK (`proposed_by` is null or `decided_by` <> `proposed_by`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='decision that settles a complaint';

CREATE TABLE `dedup_key` (
  `key_hash` bigint(20) unsigned NOT NULL COMMENT 'kind in the top 6 bits, the rest of a keyed hash',
  `casefile_id` bigint(20) unsigned NOT NULL,
  PRIMARY KEY (`key_hash`,`casefile_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='what may be the same petition (dedup)';

CREATE TABLE `dedup_link` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `casefile_id` bigint(20) unsigned NOT NULL,
  `earlier_id` bigint(20) unsigned NOT NULL,
  `relation` char(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'D 2 T M P, or - for refused',
  `score` decimal(5,4) NOT NULL,
  `reasons` varchar(250) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `decided_by` int(10) unsigned NOT NULL,
  `decided_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `casefile_id` (`casefile_id`,`earlier_id`),
  KEY `earlier_id` (`earlier_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='what clerks decided about likely duplicates; insert only';

CREATE TABLE `delegation` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `agency_id` int(10) unsigned NOT NULL COMMENT 'office of both; it counts nowhere else',
  `from_id` int(10) unsigned NOT NULL COMMENT 'who gives',
  `to_id` int(10) unsigned NOT NULL COMMENT 'who acts for her',
  `from_on` date NOT NULL,
  `until_on` date NOT NULL COMMENT 'last day',
  `document` varchar(79) NOT NULL COMMENT 'number of the paper that it rests on',
  `absence` varchar(200) DEFAULT NULL COMMENT 'why she is away',
  `sign_form` varchar(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'kt, tl, tuq: how papers are signed for her',
  `made_at` datetime(6) NOT NULL,
  `withdrawn_at` datetime(6) DEFAULT NULL COMMENT 'ends at once; null: ends by itself',
  `withdrawn_by` int(10) unsigned DEFAULT NULL,
  `roles` varchar(160) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'words of enum role that were given, with commas',
  PRIMARY KEY (`id`),
  KEY `to_id` (`to_id`,`until_on`,`id`),
  KEY `from_id` (`from_id`,`until_on`,`id`),
  KEY `agency_id` (`agency_id`,`id`),
  KEY `until_on` (`until_on`,`id`),
  CONSTRAINT `delegation_agency` FOREIGN KEY (`agency_id`) REFERENCES `agency` (`id`),
  CONSTRAINT `delegation_from` FOREIGN KEY (`from_id`) REFERENCES `account` (`id`),
  CONSTRAINT `delegation_to` FOREIGN KEY (`to_id`) REFERENCES `account` (`id`),
  CONSTRAINT `delegation_two` CHECK (`from_id` <> `to_id`),
  CONSTRAINT `delegation_days` CHECK (`until_on` >= `from_on`),
  CONSTRAINT `delegation_sign` CHECK (`sign_form` in ('kt','tl','tuq'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='powers given to a colleague for some days (ủy quyền)';

CREATE TABLE `dialogue` (
  `casefile_id` bigint(20) unsigned NOT NULL,
  `n` tinyint(3) unsigned NOT NULL,
  `round` tinyint(3) unsigned NOT NULL DEFAULT 1 COMMENT 'of the settlement that it was held in',
  `row_uid` binary(16) NOT NULL,
  `held_on` date NOT NULL,
  `place` varchar(200) NOT NULL,
  `is_missed` tinyint(4) NOT NULL DEFAULT 0,
  `result_sealed` blob NOT NULL,
  PRIMARY KEY (`casefile_id`,`n`),
  CONSTRAINT `dialogue_casefile` FOREIGN KEY (`casefile_id`) REFERENCES `casefile` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='meeting of settler and complainant (đối thoại)';

CREATE TABLE `dirty` (
  `agency_id` int(10) unsigned NOT NULL,
  `year` smallint(5) unsigned NOT NULL,
  PRIMARY KEY (`agency_id`,`year`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='sums that the timer must make again';

CREATE TABLE `document` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `row_uid` binary(16) NOT NULL,
  `casefile_id` bigint(20) unsigned DEFAULT NULL,
  `visit_id` bigint(20) unsigned DEFAULT NULL,
  `letter_id` bigint(20) unsigned DEFAULT NULL COMMENT 'the paper of a reception desk that it is the signed scan of',
  `kind` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'letter, evidence, decision, minutes, paper',
  `store_id` char(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `name_sealed` varbinary(700) NOT NULL,
  `type` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `size` bigint(20) unsigned NOT NULL,
  `digest` binary(32) NOT NULL COMMENT 'SHA-256 of what was sent',
  `sealed` tinyint(4) NOT NULL DEFAULT 0 COMMENT 'file encrypted, key in the envelope',
  `scan` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'unscanned' COMMENT 'unscanned, clean, infected',
  `added_by` int(10) unsigned DEFAULT NULL,
  `added_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `store_id` (`store_id`),
  KEY `casefile_id` (`casefile_id`,`id`),
  KEY `visit_id` (`visit_id`,`id`),
  KEY `letter_id` (`letter_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='a stored file';

CREATE TABLE `draft` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `account_id` int(10) unsigned NOT NULL,
  `path` varchar(250) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'address of the form',
  `area` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `view` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'title.VIEW names the form, or',
  `act` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'act.ACT does',
  `object_id` bigint(20) unsigned NOT NULL DEFAULT 0 COMMENT 'casefile or visit that it is about; 0: none yet',
  `row_uid` binary(16) NOT NULL COMMENT 'part of its key: each keeping has a key of its own',
  `typed` mediumblob NOT NULL COMMENT 'AES-256-GCM; the key is made of a cookie that is kept nowhere else',
  `made_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `place` (`account_id`,`path`),
  KEY `made_at` (`made_at`),
  CONSTRAINT `draft_account` FOREIGN KEY (`account_id`) REFERENCES `account` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='forms put aside; gone when sent, thrown away, or after 14 days';

CREATE TABLE `event` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `subject` char(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'C casefile, V visit',
  `subject_id` bigint(20) unsigned NOT NULL,
  `seq` int(10) unsigned NOT NULL,
  `at` datetime(6) NOT NULL,
  `account_id` int(10) unsigned DEFAULT NULL COMMENT 'null: the timer or the sender',
  `role` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `agency_id` int(10) unsigned NOT NULL,
  `act` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `event` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `from_state` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `to_state` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `document` varchar(80) DEFAULT NULL COMMENT 'number of the paper that carries the act',
  `detail` varchar(300) DEFAULT NULL COMMENT 'plain facts: codes, days, agencies; no person',
  `row_uid` binary(16) NOT NULL,
  `note_sealed` blob DEFAULT NULL COMMENT 'reason or remark in words',
  `request` bigint(20) unsigned NOT NULL,
  `prev` binary(32) NOT NULL,
  `hash` binary(32) NOT NULL,
  `delegation_id` int(10) unsigned DEFAULT NULL COMMENT 'done for another, by this delegation; null: in her own right',
  PRIMARY KEY (`id`),
  UNIQUE KEY `chain` (`subject`,`subject_id`,`seq`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='what happened, chained for each casefile; insert only';

CREATE TABLE `execution` (
  `casefile_id` bigint(20) unsigned NOT NULL,
  `n` smallint(5) unsigned NOT NULL,
  `row_uid` binary(16) NOT NULL,
  `execution_kind` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'money, land, people, other',
  `goes_to` varchar(12) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'state, organisation, person: who gets money or land',
  `doer_sealed` varbinary(1300) NOT NULL COMMENT 'who must do it',
  `task_sealed` blob NOT NULL,
  `amount` bigint(20) unsigned DEFAULT NULL COMMENT 'đồng, square metres or people, by kind',
  `due_on` date NOT NULL,
  `enforcement_state` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'not_yet' COMMENT 'not_yet, ongoing, done, explained',
  `done_amount` bigint(20) unsigned DEFAULT NULL COMMENT 'in all so far',
  `done_on` date DEFAULT NULL,
  `explanation_sealed` blob DEFAULT NULL COMMENT 'how it was done, or why it cannot be',
  PRIMARY KEY (`casefile_id`,`n`),
  CONSTRAINT `execution_casefile` FOREIGN KEY (`casefile_id`) REFERENCES `casefile` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='an item of a decision that is carried out (thi hành)';

CREATE TABLE `extension` (
  `casefile_id` bigint(20) unsigned NOT NULL,
  `round` tinyint(4) NOT NULL,
  `n` tinyint(4) NOT NULL COMMENT '1, 2: how often so far',
  `marks` varchar(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'words of the list complex_mark',
  `days` tinyint(3) unsigned NOT NULL,
  `number` varchar(60) NOT NULL COMMENT 'of the decision',
  `due_on` date NOT NULL COMMENT 'last day of the term since',
  PRIMARY KEY (`casefile_id`,`round`,`n`),
  CONSTRAINT `extension_casefile` FOREIGN KEY (`casefile_id`) REFERENCES `casefile` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='extension of the term of a denunciation (gia hạn)';

CREATE TABLE `fact` (
  `day` date NOT NULL,
  `agency_id` int(10) unsigned NOT NULL,
  `measure` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `casefile_id` bigint(20) unsigned NOT NULL COMMENT 'or visit, for measures of reception',
  `n` smallint(6) NOT NULL COMMENT '1, or -1 for a correction',
  `kind` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `field_code` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  `extra` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'people, outcome, level: what a report splits by',
  `amount` int(10) unsigned NOT NULL DEFAULT 1 COMMENT 'people of a visit, days of a settlement',
  PRIMARY KEY (`day`,`agency_id`,`measure`,`casefile_id`,`n`),
  KEY `agency_measure` (`agency_id`,`measure`,`day`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='one thing that a report may count, written with its event; insert only';

CREATE TABLE `filing_draft` (
  `token_hash` binary(32) NOT NULL COMMENT 'of the cookie; the cookie itself is kept nowhere',
  `row_uid` binary(16) NOT NULL COMMENT 'part of its key',
  `typed` mediumblob NOT NULL COMMENT 'AES-256-GCM; the key is made of the cookie',
  `state` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'open' COMMENT 'open, sent',
  `kb` int(10) unsigned NOT NULL DEFAULT 0 COMMENT 'of its files',
  `seen_at` datetime(6) NOT NULL COMMENT 'it goes 24 hours after this',
  `version` int(10) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`token_hash`),
  KEY `seen_at` (`seen_at`,`kb`),
  CONSTRAINT `filing_draft_state` CHECK (`state` in ('open','sent'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='petitions being written (đơn nháp); of a sent one the receipt until it is put away';

CREATE TABLE `filing_paper` (
  `store_id` char(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'encrypted; name, type and key lie in filing_draft.typed',
  `token_hash` binary(32) NOT NULL,
  PRIMARY KEY (`store_id`),
  KEY `token_hash` (`token_hash`),
  CONSTRAINT `filing_paper_draft` FOREIGN KEY (`token_hash`) REFERENCES `filing_draft` (`token_hash`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='papers of a draft, so that they go with it';

CREATE TABLE `form_once` (
  `form_key` binary(16) NOT NULL,
  `account_id` int(10) unsigned NOT NULL,
  `route` varchar(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `reply` varchar(250) DEFAULT NULL COMMENT 'path of the answer',
  `made_at` datetime(6) NOT NULL,
  PRIMARY KEY (`form_key`),
  KEY `made_at` (`made_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='a form is accepted once; kept 30 days';

CREATE TABLE `handover` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `agency_id` int(10) unsigned NOT NULL COMMENT 'office of both',
  `from_id` int(10) unsigned NOT NULL COMMENT 'who gives her work away',
  `to_id` int(10) unsigned NOT NULL COMMENT 'who takes it over',
  `document` varchar(79) NOT NULL COMMENT 'number of the paper that it rests on',
  `state` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'planned' COMMENT 'planned, done; void: who should take over was not there any more',
  `after_id` bigint(20) unsigned NOT NULL DEFAULT 0 COMMENT 'casefile that the timer was at last',
  `after_visit_id` bigint(20) unsigned NOT NULL DEFAULT 0 COMMENT 'visit that the timer was at last',
  `moved` int(10) unsigned NOT NULL DEFAULT 0 COMMENT 'matters handed over',
  `visits` int(10) unsigned NOT NULL DEFAULT 0 COMMENT 'visits handed over',
  `visits_left` int(10) unsigned NOT NULL DEFAULT 0 COMMENT 'visits that stayed',
  `tasks` int(10) unsigned NOT NULL DEFAULT 0 COMMENT 'tasks of receptions handed over',
  `entered_by` int(10) unsigned NOT NULL,
  `entered_at` datetime(6) NOT NULL,
  `done_at` datetime(6) DEFAULT NULL,
  `is_stuck` tinyint(4) NOT NULL DEFAULT 0 COMMENT '1: a sealed matter stayed with who leaves, for nobody there may have it',
  PRIMARY KEY (`id`),
  KEY `planned` (`state`,`id`),
  KEY `from_id` (`from_id`,`id`),
  KEY `handover_agency` (`agency_id`),
  KEY `handover_to` (`to_id`),
  CONSTRAINT `handover_agency` FOREIGN KEY (`agency_id`) REFERENCES `agency` (`id`),
  CONSTRAINT `handover_from` FOREIGN KEY (`from_id`) REFERENCES `account` (`id`),
  CONSTRAINT `handover_to` FOREIGN KEY (`to_id`) REFERENCES `account` (`id`),
  CONSTRAINT `handover_two` CHECK (`from_id` <> `to_id`),
  CONSTRAINT `handover_state` CHECK (`state` in ('planned','done','void'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='open work given to a colleague (bàn giao)';

CREATE TABLE `handover_left` (
  `handover_id` int(10) unsigned NOT NULL,
  `casefile_id` bigint(20) unsigned NOT NULL COMMENT 'never a sealed one',
  `why` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'barred, no_role, decides',
  PRIMARY KEY (`handover_id`,`casefile_id`),
  KEY `casefile_id` (`casefile_id`),
  CONSTRAINT `handover_left_casefile` FOREIGN KEY (`casefile_id`) REFERENCES `casefile` (`id`),
  CONSTRAINT `handover_left_of` FOREIGN KEY (`handover_id`) REFERENCES `handover` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='what stayed with who handed over, and why';

CREATE TABLE `holiday` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `day` date NOT NULL,
  `kind` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'off: a weekday without work; work: a Saturday with; usual: as the day of the week says, whatever law_holiday has',
  `name` varchar(80) DEFAULT NULL COMMENT 'null: usual',
  `source` varchar(250) NOT NULL COMMENT 'act or notice that it rests on',
  `valid_from` date NOT NULL COMMENT 'day on which it was entered',
  `valid_to` date DEFAULT NULL COMMENT 'day on which it was corrected or ended; null: it holds',
  `is_live` tinyint(4) DEFAULT 1 COMMENT '1 while it holds, then null: one a day holds',
  `entered_by` int(10) unsigned NOT NULL,
  `entered_at` datetime(6) NOT NULL,
  `ended_by` int(10) unsigned DEFAULT NULL,
  `ended_at` datetime(6) DEFAULT NULL,
  `end_source` varchar(250) DEFAULT NULL COMMENT 'act or notice by which it ended; null: a corrected row followed',
  PRIMARY KEY (`id`),
  UNIQUE KEY `live` (`day`,`is_live`),
  KEY `holiday_entered` (`entered_by`),
  KEY `holiday_ended` (`ended_by`),
  CONSTRAINT `holiday_ended` FOREIGN KEY (`ended_by`) REFERENCES `account` (`id`),
  CONSTRAINT `holiday_entered` FOREIGN KEY (`entered_by`) REFERENCES `account` (`id`),
  CONSTRAINT `holiday_kind` CHECK (`kind` in ('off','work','usual')),
  CONSTRAINT `holiday_name` CHECK (`kind` = 'usual' or `name` is not null),
  CONSTRAINT `holiday_live` CHECK (`is_live` = 1),
  CONSTRAINT `holiday_days` CHECK (`valid_to` is null or `valid_to` >= `valid_from`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='days off and days worked as entered, with who and by which notice (ngày nghỉ, ngày làm bù)';

CREATE TABLE `identity_opened` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `row_uid` binary(16) NOT NULL,
  `casefile_id` bigint(20) unsigned NOT NULL,
  `agency_id` int(10) unsigned DEFAULT NULL COMMENT 'of the matter when it was opened',
  `account_id` int(10) unsigned NOT NULL,
  `opened_at` datetime(6) NOT NULL,
  `what` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'people' COMMENT 'people, scan, annex',
  `store_id` char(32) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'of a scan: which',
  `reason` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `note_sealed` blob DEFAULT NULL COMMENT 'null: the settler reads of protection',
  PRIMARY KEY (`id`),
  KEY `casefile_id` (`casefile_id`,`id`),
  KEY `account_id` (`account_id`,`opened_at`),
  KEY `agency` (`agency_id`,`id`),
  CONSTRAINT `identity_opened_what` CHECK (`what` in ('people','scan','annex','protection'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='each opening of an envelope; insert only';

CREATE TABLE `identity_request` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `row_uid` binary(16) NOT NULL,
  `casefile_id` bigint(20) unsigned NOT NULL,
  `agency_id` int(10) unsigned NOT NULL COMMENT 'of the matter when it was asked',
  `account_id` int(10) unsigned NOT NULL COMMENT 'who asks',
  `asked_at` datetime(6) NOT NULL,
  `what` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'people' COMMENT 'people, scan, annex',
  `store_id` char(32) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'of a scan: which',
  `reason` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'law_choice identity_reason',
  `note_sealed` blob DEFAULT NULL COMMENT 'ring denouncer_private',
  `state` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'asked' COMMENT 'asked, agreed, refused, used',
  `decided_by` int(10) unsigned DEFAULT NULL,
  `decided_at` datetime(6) DEFAULT NULL,
  `until_at` datetime(6) DEFAULT NULL COMMENT 'agreed: until then, once',
  `version` int(10) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  KEY `mine` (`casefile_id`,`account_id`,`id`),
  KEY `open` (`agency_id`,`state`,`id`),
  KEY `identity_request_account` (`account_id`),
  KEY `identity_request_decided` (`decided_by`),
  CONSTRAINT `identity_request_account` FOREIGN KEY (`account_id`) REFERENCES `account` (`id`),
  CONSTRAINT `identity_request_casefile` FOREIGN KEY (`casefile_id`) REFERENCES `casefile` (`id`),
  CONSTRAINT `identity_request_decided` FOREIGN KEY (`decided_by`) REFERENCES `account` (`id`),
  CONSTRAINT `identity_request_second` CHECK (`decided_by` is null or `decided_by` <> `account_id`),
  CONSTRAINT `identity_request_state` CHECK (`state` in ('asked','agreed','refused','used')),
  CONSTRAINT `identity_request_what` CHECK (`what` in ('people','scan','annex','protection'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='who asks to open an envelope of a closed matter, and who agreed';

CREATE TABLE `inquiry` (
  `casefile_id` bigint(20) unsigned NOT NULL,
  `n` smallint(5) unsigned NOT NULL,
  `row_uid` binary(16) NOT NULL,
  `inquiry_kind` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'step, papers, expertise, minutes, council',
  `event_seq` int(10) unsigned NOT NULL COMMENT 'the act that made it, of event: its paper knows it by that',
  `answered_seq` int(10) unsigned DEFAULT NULL COMMENT 'the act that answered it',
  `asked_of_sealed` varbinary(1300) DEFAULT NULL COMMENT 'body or person; null: a step of the plan',
  `asked_for_sealed` blob NOT NULL,
  `asked_on` date NOT NULL,
  `due_on` date DEFAULT NULL,
  `answered_on` date DEFAULT NULL,
  `finding_sealed` blob DEFAULT NULL,
  PRIMARY KEY (`casefile_id`,`n`),
  CONSTRAINT `inquiry_casefile` FOREIGN KEY (`casefile_id`) REFERENCES `casefile` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='a step of verification: plan, papers asked for, expertise, minutes (xác minh)';

CREATE TABLE `invitation` (
  `casefile_id` bigint(20) unsigned NOT NULL,
  `n` tinyint(3) unsigned NOT NULL,
  `meets_on` date NOT NULL,
  `meets_from` char(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT '08:30',
  `place` varchar(200) NOT NULL,
  `state` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'open' COMMENT 'open, moved, held, missed',
  PRIMARY KEY (`casefile_id`,`n`),
  CONSTRAINT `invitation_casefile` FOREIGN KEY (`casefile_id`) REFERENCES `casefile` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='call to a dialogue (mời đối thoại)';

CREATE TABLE `known_browser` (
  `token_hash` binary(32) NOT NULL COMMENT 'SHA-256 of the cookie given after a full sign-in',
  `account_id` int(10) unsigned NOT NULL,
  `made_at` datetime(6) NOT NULL,
  PRIMARY KEY (`token_hash`),
  KEY `account_id` (`account_id`,`made_at`),
  CONSTRAINT `known_browser_account` FOREIGN KEY (`account_id`) REFERENCES `account` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='browsers that a throttled account may still use';

CREATE TABLE `law_act` (
  `act` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'short name, the first word of every article: LKN, TT05',
  `title` varchar(300) NOT NULL COMMENT 'may be shortened',
  `number` varchar(40) NOT NULL COMMENT 'số, ký hiệu',
  `issued_on` date DEFAULT NULL COMMENT 'null: not known',
  `replaces` varchar(120) DEFAULT NULL COMMENT 'numbers of the acts that it ended',
  `drives` varchar(300) DEFAULT NULL COMMENT 'what of the portal follows it',
  `note` varchar(600) DEFAULT NULL COMMENT 'one sentence for the reader of the row',
  `article` varchar(120) DEFAULT NULL COMMENT 'act and article; null: no act says it',
  `valid_from` date NOT NULL DEFAULT '1900-01-01' COMMENT 'first day; 1900-01-01: always',
  `valid_to` date DEFAULT NULL COMMENT 'last day; null: until further notice',
  `mark` char(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'v read, m from memory, r our rule',
  PRIMARY KEY (`act`,`valid_from`),
  CONSTRAINT `law_act_mark` CHECK (`mark` in ('v','m','r')),
  CONSTRAINT `law_act_days` CHECK (`valid_to` is null or `valid_to` >= `valid_from`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='acts that the other tables cite (văn bản)';

CREATE TABLE `law_agency_kind` (
  `kind` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `name` varchar(200) NOT NULL,
  `name_en` varchar(120) NOT NULL,
  `level` varchar(8) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'central, province, district, commune; null: several',
  `parent` varchar(24) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'kind above; any: whoever manages it',
  `successor` varchar(24) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'kind that took over at valid_to',
  `receives` tinyint(4) DEFAULT NULL COMMENT '1 receives citizens itself; 0 does not, note says how; null: not known',
  `settles` varchar(200) DEFAULT NULL COMMENT 'what it settles, in words',
  `sign` varchar(12) DEFAULT NULL COMMENT 'in the numbers of its papers (ký hiệu): UBND; null: the last part of the code of the agency',
  `has_above` tinyint(4) NOT NULL DEFAULT 1 COMMENT '0: its papers name no body above (Decree 30/2020)',
  `note` varchar(600) DEFAULT NULL COMMENT 'one sentence for the reader of the row',
  `article` varchar(120) DEFAULT NULL COMMENT 'act and article; null: no act says it',
  `valid_from` date NOT NULL DEFAULT '1900-01-01' COMMENT 'first day; 1900-01-01: always',
  `valid_to` date DEFAULT NULL COMMENT 'last day; null: until further notice',
  `mark` char(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'v read, m from memory, r our rule',
  PRIMARY KEY (`kind`,`valid_from`),
  CONSTRAINT `law_agency_kind_mark` CHECK (`mark` in ('v','m','r')),
  CONSTRAINT `law_agency_kind_days` CHECK (`valid_to` is null or `valid_to` >= `valid_from`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='kinds of agency (loại cơ quan)';

CREATE TABLE `law_channel` (
  `channel` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `place_no` smallint(5) unsigned NOT NULL COMMENT 'order in which rows are shown or tried',
  `name` varchar(80) NOT NULL,
  `kinds` varchar(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'C complaint, D denunciation, R reflection',
  `by_setting` varchar(4) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'kinds that a setting of the office must allow',
  `needs_signature` tinyint(4) NOT NULL COMMENT '1: waits for a signature before it counts',
  `note` varchar(600) DEFAULT NULL COMMENT 'one sentence for the reader of the row',
  `article` varchar(120) DEFAULT NULL COMMENT 'act and article; null: no act says it',
  `valid_from` date NOT NULL DEFAULT '1900-01-01' COMMENT 'first day; 1900-01-01: always',
  `valid_to` date DEFAULT NULL COMMENT 'last day; null: until further notice',
  `mark` char(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'v read, m from memory, r our rule',
  PRIMARY KEY (`channel`,`valid_from`),
  CONSTRAINT `law_channel_mark` CHECK (`mark` in ('v','m','r')),
  CONSTRAINT `law_channel_days` CHECK (`valid_to` is null or `valid_to` >= `valid_from`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='how a petition comes (nguồn đơn)';

CREATE TABLE `law_choice` (
  `list` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `code` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `place_no` smallint(5) unsigned NOT NULL COMMENT 'order in which rows are shown or tried',
  `kinds` varchar(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'for these kinds alone (C D R); empty: all',
  `name` varchar(250) NOT NULL,
  `note` varchar(600) DEFAULT NULL COMMENT 'one sentence for the reader of the row',
  `article` varchar(120) DEFAULT NULL COMMENT 'act and article; null: no act says it',
  `valid_from` date NOT NULL DEFAULT '1900-01-01' COMMENT 'first day; 1900-01-01: always',
  `valid_to` date DEFAULT NULL COMMENT 'last day; null: until further notice',
  `mark` char(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'v read, m from memory, r our rule',
  PRIMARY KEY (`list`,`code`,`kinds`,`valid_from`),
  CONSTRAINT `law_choice_mark` CHECK (`mark` in ('v','m','r')),
  CONSTRAINT `law_choice_days` CHECK (`valid_to` is null or `valid_to` >= `valid_from`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='closed lists that forms offer';

CREATE TABLE `law_competence` (
  `code` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'C1 to C10, N1 to N12 of domain.md 3.2, 3.3; several rows may share one',
  `place_no` smallint(5) unsigned NOT NULL COMMENT 'order in which rows are shown or tried',
  `kind` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'complaint, denunciation',
  `made_by` varchar(24) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'kind of the agency whose decision, act or person it is; null: any',
  `post` varchar(8) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'head (with deputies), staff; null: any',
  `situation` varchar(24) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'null: the ordinary case',
  `first_level` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'kind of agency, or self, signer, superior, successor, …',
  `second_level` varchar(24) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'likewise; null: none',
  `via` varchar(24) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'who takes it in or may be authorised',
  `next_step` varchar(24) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'court, court_dismissal',
  `text` varchar(400) NOT NULL COMMENT 'the rule in words',
  `article` varchar(120) DEFAULT NULL COMMENT 'act and article; null: no act says it',
  `valid_from` date NOT NULL DEFAULT '1900-01-01' COMMENT 'first day; 1900-01-01: always',
  `valid_to` date DEFAULT NULL COMMENT 'last day; null: until further notice',
  `mark` char(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'v read, m from memory, r our rule',
  PRIMARY KEY (`code`,`place_no`,`valid_from`),
  CONSTRAINT `law_competence_mark` CHECK (`mark` in ('v','m','r')),
  CONSTRAINT `law_competence_days` CHECK (`valid_to` is null or `valid_to` >= `valid_from`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='who settles (thẩm quyền)';

CREATE TABLE `law_delegation` (
  `role` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'word of enum role',
  `act` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'act of transition.def, or what no move is; *: all that have no row of their own',
  `is_allowed` tinyint(4) NOT NULL COMMENT '0: hers alone',
  `days` smallint(5) unsigned DEFAULT NULL COMMENT 'of *: how many days at most',
  `note` varchar(600) DEFAULT NULL COMMENT 'one sentence for the reader of the row',
  `article` varchar(120) DEFAULT NULL COMMENT 'act and article; null: no act says it',
  `valid_from` date NOT NULL DEFAULT '1900-01-01' COMMENT 'first day; 1900-01-01: always',
  `valid_to` date DEFAULT NULL COMMENT 'last day; null: until further notice',
  `mark` char(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'v read, m from memory, r our rule',
  PRIMARY KEY (`role`,`act`,`valid_from`),
  CONSTRAINT `law_delegation_mark` CHECK (`mark` in ('v','m','r')),
  CONSTRAINT `law_delegation_days` CHECK (`valid_to` is null or `valid_to` >= `valid_from`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='which powers of a role another may use for some days (ủy quyền)';

CREATE TABLE `law_eligibility` (
  `code` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `place_no` smallint(5) unsigned NOT NULL COMMENT 'order in which rows are shown or tried',
  `kind` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'any, complaint, denunciation, reflection',
  `question` varchar(250) NOT NULL COMMENT 'as the form asks it',
  `required` tinyint(4) NOT NULL COMMENT '0: makes up for others, see note',
  `note` varchar(600) DEFAULT NULL COMMENT 'one sentence for the reader of the row',
  `article` varchar(120) DEFAULT NULL COMMENT 'act and article; null: no act says it',
  `valid_from` date NOT NULL DEFAULT '1900-01-01' COMMENT 'first day; 1900-01-01: always',
  `valid_to` date DEFAULT NULL COMMENT 'last day; null: until further notice',
  `mark` char(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'v read, m from memory, r our rule',
  PRIMARY KEY (`code`,`valid_from`),
  CONSTRAINT `law_eligibility_mark` CHECK (`mark` in ('v','m','r')),
  CONSTRAINT `law_eligibility_days` CHECK (`valid_to` is null or `valid_to` >= `valid_from`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='checklist of a petition (điều kiện xử lý)';

CREATE TABLE `law_field` (
  `code` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'never given twice',
  `place_no` smallint(5) unsigned NOT NULL COMMENT 'order in which rows are shown or tried',
  `parent` varchar(8) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `name` varchar(120) NOT NULL,
  `kinds` varchar(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'C complaint, D denunciation, R reflection',
  `report_column` varchar(60) NOT NULL COMMENT 'heading of the report forms',
  `complaint_column` varchar(16) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'where a complaint counts',
  `denunciation_column` varchar(16) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'where a denunciation counts',
  `reflection_column` varchar(16) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'where a reflection counts',
  `article` varchar(120) DEFAULT NULL COMMENT 'act and article; null: no act says it',
  `valid_from` date NOT NULL DEFAULT '1900-01-01' COMMENT 'first day; 1900-01-01: always',
  `valid_to` date DEFAULT NULL COMMENT 'last day; null: until further notice',
  `mark` char(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'v read, m from memory, r our rule',
  PRIMARY KEY (`code`,`valid_from`),
  CONSTRAINT `law_field_mark` CHECK (`mark` in ('v','m','r')),
  CONSTRAINT `law_field_days` CHECK (`valid_to` is null or `valid_to` >= `valid_from`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='fields of matter in three levels (lĩnh vực)';

CREATE TABLE `law_frequency` (
  `agency_kind` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'any: every body that receives',
  `reception_kind` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'regular, periodic, unscheduled, online',
  `held_by` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'receiver, head',
  `at_least` tinyint(3) unsigned DEFAULT NULL COMMENT 'null: no number',
  `per` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'working_day, week, month, own, event',
  `place` varchar(16) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'headquarters, site; null: any',
  `note` varchar(600) DEFAULT NULL COMMENT 'one sentence for the reader of the row',
  `article` varchar(120) DEFAULT NULL COMMENT 'act and article; null: no act says it',
  `valid_from` date NOT NULL DEFAULT '1900-01-01' COMMENT 'first day; 1900-01-01: always',
  `valid_to` date DEFAULT NULL COMMENT 'last day; null: until further notice',
  `mark` char(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'v read, m from memory, r our rule',
  PRIMARY KEY (`agency_kind`,`reception_kind`,`valid_from`),
  CONSTRAINT `law_frequency_mark` CHECK (`mark` in ('v','m','r')),
  CONSTRAINT `law_frequency_days` CHECK (`valid_to` is null or `valid_to` >= `valid_from`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='how often citizens are received at the least (tiếp công dân)';

CREATE TABLE `law_holiday` (
  `day` date NOT NULL,
  `kind` varchar(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'off: a weekday without work; work: a Saturday with',
  `name` varchar(80) NOT NULL,
  `note` varchar(600) DEFAULT NULL COMMENT 'one sentence for the reader of the row',
  `article` varchar(120) DEFAULT NULL COMMENT 'act and article; null: no act says it',
  `valid_from` date NOT NULL DEFAULT '1900-01-01' COMMENT 'first day; 1900-01-01: always',
  `valid_to` date DEFAULT NULL COMMENT 'last day; null: until further notice',
  `mark` char(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'v read, m from memory, r our rule',
  PRIMARY KEY (`day`,`valid_from`),
  CONSTRAINT `law_holiday_mark` CHECK (`mark` in ('v','m','r')),
  CONSTRAINT `law_holiday_days` CHECK (`valid_to` is null or `valid_to` >= `valid_from`),
  CONSTRAINT `law_holiday_kind` CHECK (`kind` in ('off','work'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='weekdays off and Saturdays worked (ngày nghỉ, ngày làm bù)';

CREATE TABLE `law_ineligible` (
  `ground` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `place_no` smallint(5) unsigned NOT NULL COMMENT 'order in which rows are shown or tried',
  `name` varchar(200) NOT NULL,
  `act` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'file, join',
  `ask_once` tinyint(4) NOT NULL COMMENT '1: ask a known sender once for completion',
  `reply_once` tinyint(4) NOT NULL COMMENT '1: tell the sender once',
  `note` varchar(600) DEFAULT NULL COMMENT 'one sentence for the reader of the row',
  `article` varchar(120) DEFAULT NULL COMMENT 'act and article; null: no act says it',
  `valid_from` date NOT NULL DEFAULT '1900-01-01' COMMENT 'first day; 1900-01-01: always',
  `valid_to` date DEFAULT NULL COMMENT 'last day; null: until further notice',
  `mark` char(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'v read, m from memory, r our rule',
  PRIMARY KEY (`ground`,`valid_from`),
  CONSTRAINT `law_ineligible_mark` CHECK (`mark` in ('v','m','r')),
  CONSTRAINT `law_ineligible_days` CHECK (`valid_to` is null or `valid_to` >= `valid_from`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='why a petition is not eligible (không đủ điều kiện)';

CREATE TABLE `law_letter` (
  `template` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `title` varchar(200) NOT NULL,
  `number` varchar(8) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'of the form; null: has none',
  `area` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'reception, intake, settlement',
  `act` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'law_act.act that has the form',
  `abbreviation` varchar(8) DEFAULT NULL COMMENT 'in the number of the paper: QĐ, TB; null: a plain letter',
  `is_numbered` tinyint(4) NOT NULL DEFAULT 1 COMMENT '0: carries no number of the book (minutes, slips inside the office)',
  `kinds` varchar(4) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'issued for these kinds alone (C D R)',
  `level` tinyint(4) DEFAULT NULL COMMENT 'issued at this level alone',
  `holds` varchar(600) DEFAULT NULL COMMENT 'fields beside the common ones',
  `note` varchar(600) DEFAULT NULL COMMENT 'one sentence for the reader of the row',
  `article` varchar(120) DEFAULT NULL COMMENT 'act and article; null: no act says it',
  `valid_from` date NOT NULL DEFAULT '1900-01-01' COMMENT 'first day; 1900-01-01: always',
  `valid_to` date DEFAULT NULL COMMENT 'last day; null: until further notice',
  `mark` char(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'v read, m from memory, r our rule',
  PRIMARY KEY (`template`,`valid_from`),
  CONSTRAINT `law_letter_mark` CHECK (`mark` in ('v','m','r')),
  CONSTRAINT `law_letter_days` CHECK (`valid_to` is null or `valid_to` >= `valid_from`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='print set: letters, minutes, decisions (biểu mẫu)';

CREATE TABLE `law_not_accepted` (
  `kind` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'complaint, denunciation',
  `ground` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `place_no` smallint(5) unsigned NOT NULL COMMENT 'for complaints the item of LKN Đ.11',
  `name` varchar(400) NOT NULL,
  `except_when` varchar(200) DEFAULT NULL COMMENT 'the ground does not hold then',
  `note` varchar(600) DEFAULT NULL COMMENT 'one sentence for the reader of the row',
  `article` varchar(120) DEFAULT NULL COMMENT 'act and article; null: no act says it',
  `valid_from` date NOT NULL DEFAULT '1900-01-01' COMMENT 'first day; 1900-01-01: always',
  `valid_to` date DEFAULT NULL COMMENT 'last day; null: until further notice',
  `mark` char(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'v read, m from memory, r our rule',
  PRIMARY KEY (`kind`,`ground`,`valid_from`),
  CONSTRAINT `law_not_accepted_mark` CHECK (`mark` in ('v','m','r')),
  CONSTRAINT `law_not_accepted_days` CHECK (`valid_to` is null or `valid_to` >= `valid_from`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='grounds not to accept (không thụ lý)';

CREATE TABLE `law_outcome` (
  `outcome` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `place_no` smallint(5) unsigned NOT NULL COMMENT 'order in which rows are shown or tried',
  `name` varchar(120) NOT NULL,
  `opens_petition` tinyint(4) NOT NULL,
  `starts_answer` tinyint(4) NOT NULL COMMENT '1: the term visit_answer begins',
  `letter` varchar(32) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'law_letter.template',
  `note` varchar(600) DEFAULT NULL COMMENT 'one sentence for the reader of the row',
  `article` varchar(120) DEFAULT NULL COMMENT 'act and article; null: no act says it',
  `valid_from` date NOT NULL DEFAULT '1900-01-01' COMMENT 'first day; 1900-01-01: always',
  `valid_to` date DEFAULT NULL COMMENT 'last day; null: until further notice',
  `mark` char(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'v read, m from memory, r our rule',
  PRIMARY KEY (`outcome`,`valid_from`),
  CONSTRAINT `law_outcome_mark` CHECK (`mark` in ('v','m','r')),
  CONSTRAINT `law_outcome_days` CHECK (`valid_to` is null or `valid_to` >= `valid_from`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='how a visit ends (kết quả tiếp)';

CREATE TABLE `law_period` (
  `period` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'q1 to q4, half, nine, year, month, week, special',
  `place_no` smallint(5) unsigned NOT NULL COMMENT 'order in which rows are shown or tried',
  `name` varchar(60) NOT NULL,
  `from_year` tinyint(4) DEFAULT NULL COMMENT '-1: of the year before',
  `from_month` tinyint(3) unsigned DEFAULT NULL,
  `from_day` tinyint(3) unsigned DEFAULT NULL,
  `to_month` tinyint(3) unsigned DEFAULT NULL,
  `to_day` tinyint(3) unsigned DEFAULT NULL,
  `has_text` tinyint(4) NOT NULL COMMENT '1: a text report goes with the tables',
  `note` varchar(600) DEFAULT NULL COMMENT 'one sentence for the reader of the row',
  `article` varchar(120) DEFAULT NULL COMMENT 'act and article; null: no act says it',
  `valid_from` date NOT NULL DEFAULT '1900-01-01' COMMENT 'first day; 1900-01-01: always',
  `valid_to` date DEFAULT NULL COMMENT 'last day; null: until further notice',
  `mark` char(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'v read, m from memory, r our rule',
  PRIMARY KEY (`period`,`valid_from`),
  CONSTRAINT `law_period_mark` CHECK (`mark` in ('v','m','r')),
  CONSTRAINT `law_period_days` CHECK (`valid_to` is null or `valid_to` >= `valid_from`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='from when to when a report counts (kỳ báo cáo)';

CREATE TABLE `law_refusal` (
  `refusal` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `place_no` smallint(5) unsigned NOT NULL COMMENT 'order in which rows are shown or tried',
  `name` varchar(300) NOT NULL,
  `letter` varchar(32) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'law_letter.template',
  `signer` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'role that refuses',
  `note` varchar(600) DEFAULT NULL COMMENT 'one sentence for the reader of the row',
  `article` varchar(120) DEFAULT NULL COMMENT 'act and article; null: no act says it',
  `valid_from` date NOT NULL DEFAULT '1900-01-01' COMMENT 'first day; 1900-01-01: always',
  `valid_to` date DEFAULT NULL COMMENT 'last day; null: until further notice',
  `mark` char(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'v read, m from memory, r our rule',
  PRIMARY KEY (`refusal`,`valid_from`),
  CONSTRAINT `law_refusal_mark` CHECK (`mark` in ('v','m','r')),
  CONSTRAINT `law_refusal_days` CHECK (`valid_to` is null or `valid_to` >= `valid_from`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='grounds to refuse reception (từ chối tiếp)';

CREATE TABLE `law_reminder` (
  `reminder` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `moment` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'before, on, after the last day',
  `days` smallint(5) unsigned NOT NULL COMMENT 'days after it; before: 0, for law_term.warn says when',
  `whom` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'holder, leader, head; superior: head and inspectors of the agency above',
  `note` varchar(600) DEFAULT NULL COMMENT 'one sentence for the reader of the row',
  `article` varchar(120) DEFAULT NULL COMMENT 'act and article; null: no act says it',
  `valid_from` date NOT NULL DEFAULT '1900-01-01' COMMENT 'first day; 1900-01-01: always',
  `valid_to` date DEFAULT NULL COMMENT 'last day; null: until further notice',
  `mark` char(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'v read, m from memory, r our rule',
  PRIMARY KEY (`reminder`,`valid_from`),
  CONSTRAINT `law_reminder_moment` CHECK (`moment` in ('before','on','after')),
  CONSTRAINT `law_reminder_mark` CHECK (`mark` in ('v','m','r')),
  CONSTRAINT `law_reminder_days` CHECK (`valid_to` is null or `valid_to` >= `valid_from`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='who is reminded of a term, and when (đôn đốc)';

CREATE TABLE `law_report_check` (
  `form` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `place_no` smallint(5) unsigned NOT NULL,
  `expression` varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT '9 = 14+15; 9 >= 5*8; 1 = 01/XLD(20)',
  `soft_when` varchar(40) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'sum of columns; above 0 a breach is a warning',
  `note` varchar(600) DEFAULT NULL COMMENT 'one sentence for the reader of the row',
  `article` varchar(120) DEFAULT NULL COMMENT 'act and article; null: no act says it',
  `valid_from` date NOT NULL DEFAULT '1900-01-01' COMMENT 'first day; 1900-01-01: always',
  `valid_to` date DEFAULT NULL COMMENT 'last day; null: until further notice',
  `mark` char(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'v read, m from memory, r our rule',
  PRIMARY KEY (`form`,`place_no`,`valid_from`),
  CONSTRAINT `law_report_check_mark` CHECK (`mark` in ('v','m','r')),
  CONSTRAINT `law_report_check_days` CHECK (`valid_to` is null or `valid_to` >= `valid_from`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='what must be true of a table of a report beside its formulas';

CREATE TABLE `law_report_column` (
  `form` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `number` tinyint(3) unsigned NOT NULL COMMENT 'as printed in the row MS',
  `path` varchar(300) NOT NULL COMMENT 'headings from the top, parted by " > "',
  `unit` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'count, money (million dong), land (square metres), text',
  `formula` varchar(60) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'sum of columns that this one is; null: counted',
  `note` varchar(600) DEFAULT NULL COMMENT 'one sentence for the reader of the row',
  `article` varchar(120) DEFAULT NULL COMMENT 'act and article; null: no act says it',
  `valid_from` date NOT NULL DEFAULT '1900-01-01' COMMENT 'first day; 1900-01-01: always',
  `valid_to` date DEFAULT NULL COMMENT 'last day; null: until further notice',
  `mark` char(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'v read, m from memory, r our rule',
  PRIMARY KEY (`form`,`number`,`valid_from`),
  CONSTRAINT `law_report_column_mark` CHECK (`mark` in ('v','m','r')),
  CONSTRAINT `law_report_column_days` CHECK (`valid_to` is null or `valid_to` >= `valid_from`),
  CONSTRAINT `law_report_column_unit` CHECK (`unit` in ('count','money','land','text'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='columns of the tables of a report';

CREATE TABLE `law_report_form` (
  `form` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT '01/TCD',
  `place_no` smallint(5) unsigned NOT NULL COMMENT 'order in the report',
  `title` varchar(200) NOT NULL,
  `opening` varchar(40) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'sum of columns: letters that came over; null: nothing is carried',
  `total` varchar(40) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'all letters',
  `handled` varchar(40) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'those dealt with; total less handled opens the next period',
  `note` varchar(600) DEFAULT NULL COMMENT 'one sentence for the reader of the row',
  `article` varchar(120) DEFAULT NULL COMMENT 'act and article; null: no act says it',
  `valid_from` date NOT NULL DEFAULT '1900-01-01' COMMENT 'first day; 1900-01-01: always',
  `valid_to` date DEFAULT NULL COMMENT 'last day; null: until further notice',
  `mark` char(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'v read, m from memory, r our rule',
  PRIMARY KEY (`form`,`valid_from`),
  CONSTRAINT `law_report_form_mark` CHECK (`mark` in ('v','m','r')),
  CONSTRAINT `law_report_form_days` CHECK (`valid_to` is null or `valid_to` >= `valid_from`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='tables of a report (biểu số liệu)';

CREATE TABLE `law_representative` (
  `people_from` smallint(5) unsigned NOT NULL COMMENT 'the least such row is where a group begins',
  `people_to` smallint(5) unsigned DEFAULT NULL COMMENT 'null: and more',
  `at_least` tinyint(3) unsigned NOT NULL,
  `at_most` tinyint(3) unsigned NOT NULL,
  `note` varchar(600) DEFAULT NULL COMMENT 'one sentence for the reader of the row',
  `article` varchar(120) DEFAULT NULL COMMENT 'act and article; null: no act says it',
  `valid_from` date NOT NULL DEFAULT '1900-01-01' COMMENT 'first day; 1900-01-01: always',
  `valid_to` date DEFAULT NULL COMMENT 'last day; null: until further notice',
  `mark` char(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'v read, m from memory, r our rule',
  PRIMARY KEY (`people_from`,`valid_from`),
  CONSTRAINT `law_representative_mark` CHECK (`mark` in ('v','m','r')),
  CONSTRAINT `law_representative_days` CHECK (`valid_to` is null or `valid_to` >= `valid_from`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='how many speak for a group (người đại diện của đoàn đông người)';

CREATE TABLE `law_retention` (
  `retention` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `place_no` smallint(5) unsigned NOT NULL COMMENT 'order in which rows are shown or tried',
  `name` varchar(120) NOT NULL,
  `permanent` tinyint(4) NOT NULL COMMENT '1: for ever',
  `years_least` tinyint(3) unsigned DEFAULT NULL,
  `years_most` tinyint(3) unsigned DEFAULT NULL,
  `days` smallint(5) unsigned DEFAULT NULL COMMENT 'instead of years',
  `note` varchar(600) DEFAULT NULL COMMENT 'one sentence for the reader of the row',
  `article` varchar(120) DEFAULT NULL COMMENT 'act and article; null: no act says it',
  `valid_from` date NOT NULL DEFAULT '1900-01-01' COMMENT 'first day; 1900-01-01: always',
  `valid_to` date DEFAULT NULL COMMENT 'last day; null: until further notice',
  `mark` char(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'v read, m from memory, r our rule',
  PRIMARY KEY (`retention`,`valid_from`),
  CONSTRAINT `law_retention_mark` CHECK (`mark` in ('v','m','r')),
  CONSTRAINT `law_retention_days` CHECK (`valid_to` is null or `valid_to` >= `valid_from`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='how long files are kept (thời hạn lưu trữ)';

CREATE TABLE `law_route` (
  `route` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'R01 to R29 of domain.md 5.3; several rows may share one',
  `place_no` smallint(5) unsigned NOT NULL COMMENT 'order in which rows are shown or tried',
  `kind` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'any, complaint, denunciation, reflection, mixed',
  `eligible` varchar(3) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'yes, no; null: either',
  `competent` varchar(3) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'yes, no; null: either',
  `flag` varchar(24) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'fact of the classification (law_choice, list flag); null: no further condition',
  `act` varchar(24) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'null: the row is no route, it adds to one',
  `letter` varchar(32) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'law_letter.template',
  `recipients` varchar(120) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'comma-separated',
  `term` varchar(32) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'law_term.term',
  `signer` varchar(16) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'role that signs',
  `adds` varchar(24) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'representatives, return_originals',
  `note` varchar(600) DEFAULT NULL COMMENT 'one sentence for the reader of the row',
  `article` varchar(120) DEFAULT NULL COMMENT 'act and article; null: no act says it',
  `valid_from` date NOT NULL DEFAULT '1900-01-01' COMMENT 'first day; 1900-01-01: always',
  `valid_to` date DEFAULT NULL COMMENT 'last day; null: until further notice',
  `mark` char(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'v read, m from memory, r our rule',
  PRIMARY KEY (`route`,`place_no`,`valid_from`),
  CONSTRAINT `law_route_mark` CHECK (`mark` in ('v','m','r')),
  CONSTRAINT `law_route_days` CHECK (`valid_to` is null or `valid_to` >= `valid_from`),
  CONSTRAINT `law_route_kind` CHECK (`kind` in ('any','complaint','denunciation','reflection','mixed')),
  CONSTRAINT `law_route_eligible` CHECK (`eligible` in ('yes','no')),
  CONSTRAINT `law_route_competent` CHECK (`competent` in ('yes','no'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='what to do with a petition: the first row that matches (hướng xử lý)';

CREATE TABLE `law_submission` (
  `submission` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `place_no` smallint(5) unsigned NOT NULL COMMENT 'order in which rows are shown or tried',
  `sender` varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'kinds of agency, comma-separated',
  `via` varchar(24) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `receiver` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `due_day` tinyint(3) unsigned DEFAULT NULL COMMENT 'of the last month of the period; null: set by the receiver',
  `warn` varchar(16) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'days left at which the timer warns',
  `note` varchar(600) DEFAULT NULL COMMENT 'one sentence for the reader of the row',
  `article` varchar(120) DEFAULT NULL COMMENT 'act and article; null: no act says it',
  `valid_from` date NOT NULL DEFAULT '1900-01-01' COMMENT 'first day; 1900-01-01: always',
  `valid_to` date DEFAULT NULL COMMENT 'last day; null: until further notice',
  `mark` char(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'v read, m from memory, r our rule',
  PRIMARY KEY (`submission`,`valid_from`),
  CONSTRAINT `law_submission_mark` CHECK (`mark` in ('v','m','r')),
  CONSTRAINT `law_submission_days` CHECK (`valid_to` is null or `valid_to` >= `valid_from`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='who sends a report to whom by when (gửi báo cáo)';

CREATE TABLE `law_term` (
  `term` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `variant` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'empty: the ordinary one; complex, remote, wide, dismissal, …',
  `starts_on` varchar(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'events, comma-separated; counted from the day of the latest',
  `length` smallint(6) NOT NULL COMMENT 'below 0: counted back; 0: the same day',
  `unit` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'day, working_day, hour, month',
  `extension_max` tinyint(3) unsigned NOT NULL COMMENT 'how often it may be extended',
  `extension_length` smallint(5) unsigned DEFAULT NULL COMMENT 'longest single extension, in unit',
  `effective_after` tinyint(4) NOT NULL COMMENT '1: what it brings holds from the day after the last',
  `warn` varchar(16) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'days left at which the timer warns, comma-separated',
  `statutory` tinyint(4) NOT NULL COMMENT '0: a term of the office, never counted as overdue by law',
  `note` varchar(600) DEFAULT NULL COMMENT 'one sentence for the reader of the row',
  `article` varchar(120) DEFAULT NULL COMMENT 'act and article; null: no act says it',
  `valid_from` date NOT NULL DEFAULT '1900-01-01' COMMENT 'first day; 1900-01-01: always',
  `valid_to` date DEFAULT NULL COMMENT 'last day; null: until further notice',
  `mark` char(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'v read, m from memory, r our rule',
  PRIMARY KEY (`term`,`variant`,`valid_from`),
  CONSTRAINT `law_term_mark` CHECK (`mark` in ('v','m','r')),
  CONSTRAINT `law_term_days` CHECK (`valid_to` is null or `valid_to` >= `valid_from`),
  CONSTRAINT `law_term_unit` CHECK (`unit` in ('day','working_day','hour','month'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='terms, one row a variant (thời hạn)';

CREATE TABLE `letter` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `row_uid` binary(16) NOT NULL,
  `casefile_id` bigint(20) unsigned DEFAULT NULL,
  `visit_id` bigint(20) unsigned DEFAULT NULL COMMENT 'of a visit, instead of a casefile',
  `appointment_id` bigint(20) unsigned DEFAULT NULL COMMENT 'of an appointment, instead of a casefile',
  `session_id` int(10) unsigned DEFAULT NULL COMMENT 'of a session of the head, instead of a casefile',
  `agency_id` int(10) unsigned NOT NULL COMMENT 'who issues it, in whose book it stands',
  `template` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'law_letter.template',
  `event_seq` int(10) unsigned NOT NULL COMMENT 'the act that it carries, of event; 0: of a session, which has none',
  `level` tinyint(3) unsigned DEFAULT NULL COMMENT 'of the casefile when the act was played',
  `round` tinyint(3) unsigned DEFAULT NULL COMMENT 'likewise',
  `dialogue_n` tinyint(3) unsigned DEFAULT NULL COMMENT 'the dialogue held last by then',
  `due_on` date DEFAULT NULL COMMENT 'last day of the settlement term as it was then',
  `term_length` smallint(6) DEFAULT NULL COMMENT 'and its length by the law',
  `state` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'draft' COMMENT 'draft, issued',
  `made_by` int(10) unsigned DEFAULT NULL COMMENT 'who played the act; null: the timer',
  `made_at` datetime(6) NOT NULL,
  `issued_on` date DEFAULT NULL,
  `issued_year` smallint(5) unsigned DEFAULT NULL COMMENT 'numbers begin anew each year',
  `issued_by` int(10) unsigned DEFAULT NULL,
  `number` varchar(60) DEFAULT NULL COMMENT '05/QĐ-UBND',
  `content_sealed` mediumblob DEFAULT NULL COMMENT 'the text as it was issued, XML of xsl/letter',
  `digest` binary(32) DEFAULT NULL COMMENT 'SHA-256 of that text',
  `store_id` char(32) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'the signed paper, scanned: document.store_id',
  `version` int(10) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  UNIQUE KEY `number` (`agency_id`,`issued_year`,`number`),
  KEY `casefile_id` (`casefile_id`,`id`),
  KEY `visit_id` (`visit_id`,`id`),
  KEY `appointment_id` (`appointment_id`,`id`),
  KEY `session_id` (`session_id`,`id`),
  CONSTRAINT `letter_appointment` FOREIGN KEY (`appointment_id`) REFERENCES `appointment` (`id`),
  CONSTRAINT `letter_casefile` FOREIGN KEY (`casefile_id`) REFERENCES `casefile` (`id`),
  CONSTRAINT `letter_session` FOREIGN KEY (`session_id`) REFERENCES `reception_session` (`id`),
  CONSTRAINT `letter_visit` FOREIGN KEY (`visit_id`) REFERENCES `visit` (`id`),
  CONSTRAINT `letter_state` CHECK (`state` in ('draft','issued')),
  CONSTRAINT `letter_of_one` CHECK ((`casefile_id` is not null) + (`visit_id` is not null) + (`appointment_id` is not null) + (`session_id` is not null) = 1)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='papers that an office issues (văn bản)';

CREATE TABLE `lookup` (
  `lookup_code` char(11) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `mac` binary(32) NOT NULL COMMENT 'HMAC of code and secret; the secret itself is not here',
  `casefile_id` bigint(20) unsigned DEFAULT NULL,
  `appointment_id` bigint(20) unsigned DEFAULT NULL COMMENT 'of an appointment, instead of a casefile',
  `made_at` datetime(6) NOT NULL,
  PRIMARY KEY (`lookup_code`),
  UNIQUE KEY `casefile_id` (`casefile_id`),
  UNIQUE KEY `appointment_id` (`appointment_id`),
  CONSTRAINT `lookup_appointment` FOREIGN KEY (`appointment_id`) REFERENCES `appointment` (`id`),
  CONSTRAINT `lookup_casefile` FOREIGN KEY (`casefile_id`) REFERENCES `casefile` (`id`),
  CONSTRAINT `lookup_one` CHECK (`casefile_id` is null or `appointment_id` is null)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='what the lookup program checks a code against';

CREATE TABLE `message_address` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `row_uid` binary(16) NOT NULL COMMENT 'its messages name it by this, sealed; code and keys of them are made of it',
  `casefile_id` bigint(20) unsigned NOT NULL COMMENT 'the one that the sender''s code opens',
  `state` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'asked: not confirmed yet; on; off',
  `left_by` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'sender: confirmed by a code; clerk: from a letter or at the counter',
  `email_sealed` varbinary(500) DEFAULT NULL COMMENT 'opened by the timer alone; erased when off',
  `code_mac` binary(32) DEFAULT NULL COMMENT 'asked: of the code that was sent there',
  `code_until` datetime(6) DEFAULT NULL,
  `stop_hash` binary(32) NOT NULL COMMENT 'of the code in each message that ends them',
  `made_at` datetime(6) NOT NULL,
  `ended_at` datetime(6) DEFAULT NULL,
  `ends_on` date DEFAULT NULL COMMENT 'asked and on: the last day, once the matter is closed',
  PRIMARY KEY (`id`),
  UNIQUE KEY `row_uid` (`row_uid`),
  UNIQUE KEY `stop_hash` (`stop_hash`),
  KEY `casefile_id` (`casefile_id`,`state`,`id`),
  KEY `made` (`state`,`made_at`),
  KEY `stopped` (`state`,`ended_at`),
  KEY `ends` (`state`,`ends_on`),
  CONSTRAINT `message_address_casefile` FOREIGN KEY (`casefile_id`) REFERENCES `casefile` (`id`),
  CONSTRAINT `message_address_state` CHECK (`state` in ('asked','on','off'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='addresses for messages to senders (địa chỉ nhận thư báo)';

CREATE TABLE `migration` (
  `number` int(10) unsigned NOT NULL COMMENT 'NNNN of sql/migrate/NNNN_what.sql',
  `name` varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `checksum` char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SHA-256 of the file',
  `applied_at` datetime(6) DEFAULT NULL COMMENT 'null: began and did not end',
  PRIMARY KEY (`number`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='What of sql/migrate has been applied';

CREATE TABLE `notice` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `account_id` int(10) unsigned NOT NULL COMMENT 'whom it tells',
  `kind` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'assigned, sent_back, approved, …; words of news.KIND, else access.KIND',
  `subject` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'casefile, visit, account, delegation',
  `subject_id` bigint(20) unsigned NOT NULL,
  `mark` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'what tells two of one kind apart: a number of an event, a day',
  `created_at` datetime(6) NOT NULL,
  `read_at` datetime(6) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `once` (`account_id`,`kind`,`subject`,`subject_id`,`mark`),
  KEY `account_id` (`account_id`,`id`),
  KEY `unread` (`account_id`,`read_at`,`id`),
  KEY `created_at` (`created_at`),
  CONSTRAINT `notice_account` FOREIGN KEY (`account_id`) REFERENCES `account` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='what a person is told of; no text, no person of a matter; kept 180 days';

CREATE TABLE `office_sum` (
  `agency_id` int(10) unsigned NOT NULL,
  `year` smallint(5) unsigned NOT NULL,
  `received` int(10) unsigned NOT NULL DEFAULT 0,
  `denounced` int(10) unsigned NOT NULL DEFAULT 0 COMMENT 'of those received',
  `accepted` int(10) unsigned NOT NULL DEFAULT 0,
  `settled` int(10) unsigned NOT NULL DEFAULT 0,
  `in_time` int(10) unsigned NOT NULL DEFAULT 0,
  `days` bigint(20) unsigned NOT NULL DEFAULT 0 COMMENT 'from acceptance to decision, summed over settled',
  PRIMARY KEY (`year`,`agency_id`),
  KEY `agency_id` (`agency_id`,`year`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='how fast offices are; summed from facts by the timer';

CREATE TABLE `outbox` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `row_uid` binary(16) NOT NULL COMMENT 'also the Message-ID, by which a receiver knows it again',
  `kind` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'text keys mail_subject.KIND, mail_1.KIND …',
  `once` varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'what makes it one: words and ids, nothing personal',
  `state` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'wait' COMMENT 'wait, sent, dead',
  `recipient_sealed` varbinary(500) DEFAULT NULL COMMENT 'address; erased when sent',
  `payload_sealed` blob DEFAULT NULL COMMENT 'XML of values that its words are filled with; erased when sent',
  `tries` tinyint(3) unsigned NOT NULL DEFAULT 0,
  `try_at` datetime(6) NOT NULL COMMENT 'not before; while one sends it, when another may',
  `failed` varchar(40) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'how the last try ended: code of libcurl, code of the server',
  `made_at` datetime(6) NOT NULL,
  `ended_at` datetime(6) DEFAULT NULL COMMENT 'when it was sent or given up',
  PRIMARY KEY (`id`),
  UNIQUE KEY `once` (`once`),
  KEY `due` (`state`,`try_at`,`id`),
  KEY `ended` (`state`,`ended_at`),
  CONSTRAINT `outbox_state` CHECK (`state` in ('wait','sent','dead'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='messages by e-mail that wait to be sent (thư chờ gửi)';

CREATE TABLE `party` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `row_uid` binary(16) NOT NULL,
  `casefile_id` bigint(20) unsigned DEFAULT NULL,
  `visit_id` bigint(20) unsigned DEFAULT NULL,
  `place_no` smallint(5) unsigned NOT NULL COMMENT 'order on the paper',
  `role` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'sender, signer, representative, proxy, visitor',
  `party_kind` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'person',
  `sex` char(1) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `id_kind` varchar(16) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `name_sealed` varbinary(700) DEFAULT NULL,
  `birth_sealed` varbinary(100) DEFAULT NULL,
  `id_number_sealed` varbinary(160) DEFAULT NULL,
  `id_issued_sealed` varbinary(400) DEFAULT NULL,
  `phone_sealed` varbinary(100) DEFAULT NULL,
  `email_sealed` varbinary(400) DEFAULT NULL,
  `address_sealed` varbinary(1300) DEFAULT NULL,
  `unit_id` int(10) unsigned DEFAULT NULL COMMENT 'commune of today',
  PRIMARY KEY (`id`),
  KEY `casefile_id` (`casefile_id`,`place_no`),
  KEY `visit_id` (`visit_id`,`place_no`),
  CONSTRAINT `party_casefile` FOREIGN KEY (`casefile_id`) REFERENCES `casefile` (`id`),
  CONSTRAINT `party_visit` FOREIGN KEY (`visit_id`) REFERENCES `visit` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='person or organisation; never a denouncer';

CREATE TABLE `party_index` (
  `kind` char(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'I number, T telephone, Y name + commune + birth year',
  `value` binary(8) NOT NULL COMMENT 'keyed hash',
  `party_id` bigint(20) unsigned NOT NULL,
  PRIMARY KEY (`kind`,`value`,`party_id`),
  KEY `party_id` (`party_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='finding a person without reading anybody else';

CREATE TABLE `petition` (
  `casefile_id` bigint(20) unsigned NOT NULL,
  `row_uid` binary(16) NOT NULL,
  `channel` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `written_on` date DEFAULT NULL,
  `received_on` date NOT NULL,
  `language` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'vi',
  `has_translation` tinyint(4) NOT NULL DEFAULT 0,
  `is_signed` tinyint(4) NOT NULL DEFAULT 1,
  `people` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'one, several, none',
  `signers` int(10) unsigned NOT NULL DEFAULT 1,
  `representatives` smallint(5) unsigned NOT NULL DEFAULT 0,
  `is_name_hidden` tinyint(4) NOT NULL DEFAULT 0 COMMENT '1: asked that her name is told to nobody but who handles it; of a reflection alone',
  `has_originals` tinyint(4) NOT NULL DEFAULT 0 COMMENT 'originals attached: they go back',
  `subject_sealed` varbinary(1300) NOT NULL COMMENT 'one line on the matter',
  `content_sealed` mediumblob NOT NULL,
  `demand_sealed` blob DEFAULT NULL,
  `handled_sealed` blob DEFAULT NULL COMMENT 'who handled it before and how',
  `respondent_kind` varchar(24) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `respondent_sealed` varbinary(1300) DEFAULT NULL COMMENT 'who or what is complained of',
  `respondent_agency_id` int(10) unsigned DEFAULT NULL,
  `decision_number` varchar(60) DEFAULT NULL COMMENT 'of the decision complained of',
  `decision_on` date DEFAULT NULL,
  `known_on` date DEFAULT NULL COMMENT 'when the sender received it or knew',
  `forwarder_agency_id` int(10) unsigned DEFAULT NULL,
  `forwarder` varchar(200) DEFAULT NULL COMMENT 'body that passed the letter on',
  `forwarder_number` varchar(60) DEFAULT NULL,
  `visit_id` bigint(20) unsigned DEFAULT NULL,
  `part_of` bigint(20) unsigned DEFAULT NULL COMMENT 'casefile of the letter that it was split from; never of or to what is sealed',
  `secret_sealed` varbinary(200) DEFAULT NULL COMMENT 'lookup secret, so that the receipt can be printed',
  `secret_until` date DEFAULT NULL COMMENT 'erased after this day',
  `is_eligible` tinyint(4) DEFAULT NULL,
  `ineligible` varchar(32) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `is_competent` tinyint(4) DEFAULT NULL,
  `flags` varchar(400) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'facts of the classification, space-separated',
  `missing` varchar(400) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'items of the checklist that are not met',
  `route_code` varchar(8) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'row of law_route that was proposed',
  `is_route_own` tinyint(4) NOT NULL DEFAULT 0 COMMENT 'the clerk chose another act than the row',
  `act` varchar(24) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'proposed act',
  `to_agency_id` int(10) unsigned DEFAULT NULL COMMENT 'proposed recipient',
  `ground` varchar(32) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `proposed_by` int(10) unsigned DEFAULT NULL,
  `proposed_at` datetime(6) DEFAULT NULL,
  `approved_by` int(10) unsigned DEFAULT NULL,
  `approved_at` datetime(6) DEFAULT NULL,
  `urged_id` bigint(20) unsigned DEFAULT NULL COMMENT 'casefile of the office below that is overdue; of a denunciation alone',
  `about_id` bigint(20) unsigned DEFAULT NULL COMMENT 'casefile of another office that it is about; null: not known, or a denunciation',
  PRIMARY KEY (`casefile_id`),
  KEY `visit_id` (`visit_id`),
  KEY `forwarder_agency_id` (`forwarder_agency_id`),
  KEY `secret_until` (`secret_until`),
  KEY `part_of` (`part_of`),
  KEY `urged_id` (`urged_id`),
  KEY `about_id` (`about_id`),
  CONSTRAINT `petition_casefile` FOREIGN KEY (`casefile_id`) REFERENCES `casefile` (`id`),
  CONSTRAINT `petition_two_people` CHECK (`approved_by` is null or `approved_by` <> `proposed_by`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='a letter as received (đơn)';

CREATE TABLE `protection` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `row_uid` binary(16) NOT NULL,
  `casefile_id` bigint(20) unsigned NOT NULL,
  `agency_id` int(10) unsigned NOT NULL COMMENT 'of the matter when it was decided',
  `of_id` bigint(20) unsigned DEFAULT NULL COMMENT 'of a change and an end: the measures that were applied',
  `protection_act` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'law_choice protection_act',
  `decided_on` date NOT NULL,
  `document_sealed` varbinary(300) NOT NULL COMMENT 'number of the decision: its book is open',
  `kinship_sealed` varbinary(300) DEFAULT NULL,
  `persons_sealed` blob DEFAULT NULL,
  `measure_sealed` varbinary(200) DEFAULT NULL,
  `arrangement_sealed` blob DEFAULT NULL COMMENT 'what is done, from when',
  `carrier_sealed` varbinary(2048) DEFAULT NULL COMMENT 'who carries it out',
  `protection_end` varchar(12) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'law_choice protection_end',
  `reason_sealed` blob NOT NULL,
  `content_sealed` mediumblob DEFAULT NULL COMMENT 'the text as it was decided, XML of xsl/letter/protection; null: older than this',
  `digest_sealed` varbinary(160) DEFAULT NULL COMMENT 'SHA-256 of that text',
  `account_id` int(10) unsigned NOT NULL COMMENT 'who decided',
  `made_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `casefile_id` (`casefile_id`,`id`),
  KEY `of_id` (`of_id`),
  KEY `protection_account` (`account_id`),
  CONSTRAINT `protection_account` FOREIGN KEY (`account_id`) REFERENCES `account` (`id`),
  CONSTRAINT `protection_casefile` FOREIGN KEY (`casefile_id`) REFERENCES `casefile` (`id`),
  CONSTRAINT `protection_of` FOREIGN KEY (`of_id`) REFERENCES `protection` (`id`),
  CONSTRAINT `protection_act` CHECK (`protection_act` in ('apply','change','end')),
  CONSTRAINT `protection_applied` CHECK (`protection_act` = 'apply' = (`of_id` is null)),
  CONSTRAINT `protection_ended` CHECK (`protection_act` = 'end' = (`protection_end` is not null))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='measures that protect somebody, LTC Đ.47 to 54; insert only';

CREATE TABLE `protection_request` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `row_uid` binary(16) NOT NULL,
  `casefile_id` bigint(20) unsigned NOT NULL,
  `agency_id` int(10) unsigned NOT NULL COMMENT 'of the matter when it was asked',
  `asked_on` date NOT NULL,
  `asked_by` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'law_choice protection_asked_by',
  `is_urgent` tinyint(4) NOT NULL DEFAULT 0 COMMENT 'asked in person or by phone, written afterwards',
  `kinship_sealed` varbinary(300) NOT NULL COMMENT 'words of the list kinship',
  `persons_sealed` blob NOT NULL COMMENT 'who: names, addresses',
  `measure_sealed` varbinary(200) NOT NULL COMMENT 'words of the list protection_measure',
  `reason_sealed` blob NOT NULL,
  `wish_sealed` blob DEFAULT NULL COMMENT 'measures that she wishes',
  `account_id` int(10) unsigned NOT NULL COMMENT 'who wrote it down',
  `made_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `casefile_id` (`casefile_id`,`id`),
  KEY `protection_request_account` (`account_id`),
  CONSTRAINT `protection_request_account` FOREIGN KEY (`account_id`) REFERENCES `account` (`id`),
  CONSTRAINT `protection_request_casefile` FOREIGN KEY (`casefile_id`) REFERENCES `casefile` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='who asks to be protected, LTC Đ.50; insert only';

CREATE TABLE `publication` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `casefile_id` bigint(20) unsigned NOT NULL,
  `agency_id` int(10) unsigned NOT NULL,
  `top_id` int(10) unsigned NOT NULL,
  `kind` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `field_code` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `level` tinyint(4) NOT NULL,
  `round` tinyint(3) unsigned NOT NULL DEFAULT 1 COMMENT 'as casefile.round when it was published',
  `outcome` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `number` varchar(60) NOT NULL,
  `decided_on` date NOT NULL,
  `title` varchar(300) NOT NULL COMMENT 'fresh text without persons',
  `body` mediumtext NOT NULL COMMENT 'fresh text without persons',
  `published_on` date NOT NULL,
  `prepared_by` int(10) unsigned DEFAULT NULL COMMENT 'who wrote the text; null: published before texts were confirmed',
  `published_by` int(10) unsigned NOT NULL,
  `state` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'published',
  `withdrawn_on` date DEFAULT NULL,
  `withdrawn_why` varchar(300) DEFAULT NULL COMMENT 'public reason',
  `version` int(10) unsigned NOT NULL DEFAULT 0,
  `agency_name` varchar(250) NOT NULL DEFAULT '' COMMENT 'who decided, as it was called then',
  `field_name` varchar(120) DEFAULT NULL COMMENT 'of field_code, as the list of fields had it then',
  PRIMARY KEY (`id`),
  KEY `casefile_id` (`casefile_id`),
  CONSTRAINT `publication_casefile` FOREIGN KEY (`casefile_id`) REFERENCES `casefile` (`id`),
  CONSTRAINT `publication_two_people` CHECK (`prepared_by` is null or `published_by` <> `prepared_by`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='what stands on the disclosure pages (công khai)';

CREATE TABLE `publication_word` (
  `tok` bigint(20) unsigned NOT NULL COMMENT 'first 8 bytes of SHA-256 of a folded syllable, a pair, or a facet such as a:12 f:1.2 y:2026',
  `publication_id` bigint(20) unsigned NOT NULL,
  PRIMARY KEY (`tok`,`publication_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='search of published decisions, with or without marks';

CREATE TABLE `rating` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `row_uid` binary(16) NOT NULL,
  `casefile_id` bigint(20) unsigned NOT NULL,
  `agency_id` int(10) unsigned NOT NULL COMMENT 'who answered',
  `above_id` int(10) unsigned DEFAULT NULL COMMENT 'the body above, which is told of what is not solved',
  `grade` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'law_choice rating_grade',
  `reason_sealed` varbinary(8300) DEFAULT NULL COMMENT 'why it is not solved',
  `changes` tinyint(3) unsigned NOT NULL DEFAULT 0 COMMENT 'how often she changed it',
  `first_on` date NOT NULL,
  `rated_on` date NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `casefile_id` (`casefile_id`),
  KEY `agency_id` (`agency_id`,`grade`,`id`),
  KEY `above_id` (`above_id`,`grade`,`id`),
  CONSTRAINT `rating_casefile` FOREIGN KEY (`casefile_id`) REFERENCES `casefile` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='senders on the answers that they got (đánh giá kết quả trả lời)';

CREATE TABLE `rating_sum` (
  `agency_id` int(10) unsigned NOT NULL,
  `year` smallint(5) unsigned NOT NULL COMMENT 'in which it was rated first',
  `grade` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `n` int(10) unsigned NOT NULL,
  PRIMARY KEY (`agency_id`,`year`,`grade`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='how many, kept with each rating';

CREATE TABLE `reception_place` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `agency_id` int(10) unsigned NOT NULL,
  `name` varchar(200) NOT NULL,
  `address` varchar(300) NOT NULL,
  `hours` varchar(200) NOT NULL,
  `phone` varchar(40) DEFAULT NULL,
  `valid_from` date NOT NULL,
  `valid_to` date DEFAULT NULL,
  `version` int(10) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  KEY `agency_id` (`agency_id`,`valid_to`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='where an office receives citizens';

CREATE TABLE `reception_session` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `place_id` int(10) unsigned NOT NULL,
  `agency_id` int(10) unsigned NOT NULL,
  `top_id` int(10) unsigned NOT NULL,
  `successor_id` int(10) unsigned DEFAULT NULL COMMENT 'office that goes on with it since its own ended; null: agency_id',
  `held_on` date NOT NULL,
  `starts` char(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `ends` char(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kind` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'periodic',
  `held_by` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'head',
  `channel` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'direct' COMMENT 'direct, online',
  `unscheduled_ground` varchar(16) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'of an unscheduled one: complex, grave',
  `leader` varchar(200) NOT NULL COMMENT 'post and name, as the law has it posted',
  `content` varchar(300) DEFAULT NULL,
  `state` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'planned' COMMENT 'planned, moved, held, nobody, cancelled',
  `moved_to` date DEFAULT NULL,
  `took_on` date DEFAULT NULL COMMENT 'the day on which it was held, or nobody came',
  `why` varchar(300) DEFAULT NULL,
  `posted_on` date NOT NULL,
  `is_late` tinyint(4) NOT NULL DEFAULT 0 COMMENT '1: posted, or put off to a day, later than the law has it',
  `version` int(10) unsigned NOT NULL DEFAULT 0,
  `last_on` date GENERATED ALWAYS AS (greatest(`held_on`,coalesce(`moved_to`,`held_on`))) STORED COMMENT 'the day until which it is shown: its own, or the one it was put off to',
  `row_uid` binary(16) DEFAULT NULL COMMENT 'of its conclusion, made anew with each writing',
  `conclusion_sealed` blob DEFAULT NULL,
  `concluded_on` date DEFAULT NULL,
  `notice_due_on` date DEFAULT NULL COMMENT 'until when its conclusion is to be made known; null: it was, or there is none yet',
  PRIMARY KEY (`id`),
  KEY `agency_day` (`agency_id`,`held_on`,`id`),
  KEY `top_day` (`top_id`,`held_on`,`id`),
  KEY `day` (`held_on`,`id`),
  KEY `reception_session_place` (`place_id`),
  KEY `agency_last` (`agency_id`,`last_on`,`id`),
  KEY `top_last` (`top_id`,`last_on`,`id`),
  KEY `last_day` (`last_on`,`id`),
  KEY `agency_took` (`agency_id`,`took_on`,`id`),
  KEY `notice_due` (`agency_id`,`notice_due_on`,`id`),
  KEY `taken_over` (`successor_id`,`last_on`,`id`),
  CONSTRAINT `reception_session_place` FOREIGN KEY (`place_id`) REFERENCES `reception_place` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='periodic reception by the head (kỳ tiếp)';

CREATE TABLE `recovery_code` (
  `account_id` int(10) unsigned NOT NULL,
  `n` tinyint(3) unsigned NOT NULL,
  `row_uid` binary(16) NOT NULL,
  `code_sealed` varbinary(600) NOT NULL COMMENT 'PHC string of Argon2id',
  `used_at` datetime(6) DEFAULT NULL,
  PRIMARY KEY (`account_id`,`n`),
  CONSTRAINT `recovery_code_account` FOREIGN KEY (`account_id`) REFERENCES `account` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='ten codes for a lost second factor, one use each';

CREATE TABLE `redaction` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `casefile_id` bigint(20) unsigned NOT NULL,
  `level` tinyint(4) NOT NULL,
  `round` tinyint(4) NOT NULL COMMENT 'as casefile.round when it was prepared',
  `row_uid` binary(16) NOT NULL,
  `title_sealed` blob NOT NULL COMMENT 'until it is confirmed it may name people',
  `body_sealed` mediumblob NOT NULL,
  `prepared_by` int(10) unsigned NOT NULL,
  `prepared_for` int(10) unsigned DEFAULT NULL COMMENT 'account in whose name (delegation)',
  `prepared_at` datetime(6) NOT NULL,
  `state` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'waiting' COMMENT 'waiting, back, published',
  `version` int(10) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  KEY `casefile_id` (`casefile_id`),
  CONSTRAINT `redaction_casefile` FOREIGN KEY (`casefile_id`) REFERENCES `casefile` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='redacted text that one prepares and another publishes; its words never change';

CREATE TABLE `reminder` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `casefile_id` bigint(20) unsigned DEFAULT NULL COMMENT 'null: of a visit or a session',
  `term_run_id` bigint(20) unsigned NOT NULL,
  `due_on` date NOT NULL COMMENT 'the last day as it stood then; a term that moved is another one to be reminded of',
  `reminder` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'law_reminder.reminder',
  `days_left` smallint(5) unsigned NOT NULL DEFAULT 0 COMMENT 'before: how many, for a term may warn twice',
  `told` smallint(5) unsigned NOT NULL DEFAULT 0 COMMENT 'how many people',
  `made_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `once` (`term_run_id`,`due_on`,`reminder`,`days_left`),
  KEY `casefile_id` (`casefile_id`,`id`),
  CONSTRAINT `reminder_casefile` FOREIGN KEY (`casefile_id`) REFERENCES `casefile` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='who was reminded of what, once each (nhắc việc)';

CREATE TABLE `reorganisation` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `from_on` date NOT NULL COMMENT 'first day of the new order',
  `document` varchar(79) NOT NULL COMMENT 'act that it rests on',
  `state` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'draft' COMMENT 'draft, planned, done, cancelled',
  `stage` tinyint(3) unsigned NOT NULL DEFAULT 0 COMMENT 'how far the timer is: names, accounts, matters, waiting, transfers, receptions, visits, tasks, appointments, incidents, requests',
  `moved` int(10) unsigned NOT NULL DEFAULT 0 COMMENT 'matters that followed',
  `agency_id` int(10) unsigned NOT NULL COMMENT 'office of the administrator',
  `entered_by` int(10) unsigned NOT NULL,
  `entered_at` datetime(6) NOT NULL,
  `done_at` datetime(6) DEFAULT NULL,
  `version` int(10) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  KEY `due` (`state`,`from_on`,`id`),
  KEY `agency_id` (`agency_id`,`id`),
  KEY `reorganisation_entered` (`entered_by`),
  CONSTRAINT `reorganisation_entered` FOREIGN KEY (`entered_by`) REFERENCES `account` (`id`),
  CONSTRAINT `reorganisation_state` CHECK (`state` in ('draft','planned','done','cancelled'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='offices that end, are split or renamed on one day';

CREATE TABLE `reorganisation_row` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `reorganisation_id` int(10) unsigned NOT NULL,
  `place_no` smallint(5) unsigned NOT NULL COMMENT 'rows of an office are tried in this order',
  `old_id` int(10) unsigned NOT NULL,
  `new_id` int(10) unsigned DEFAULT NULL COMMENT 'successor; null: renamed',
  `new_name` varchar(250) CHARACTER SET utf8mb4 COLLATE utf8mb4_vietnamese_ci DEFAULT NULL,
  `kind` varchar(16) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'matters of this kind alone',
  `field_code` varchar(8) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'of this field, and what is below it',
  `unit_id` int(10) unsigned DEFAULT NULL COMMENT 'of senders of this commune',
  `accounts` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'moved, ended: of the row without a condition',
  PRIMARY KEY (`id`),
  UNIQUE KEY `place` (`reorganisation_id`,`place_no`),
  KEY `old_id` (`reorganisation_id`,`old_id`,`place_no`),
  KEY `reorganisation_row_old` (`old_id`),
  KEY `reorganisation_row_new` (`new_id`),
  CONSTRAINT `reorganisation_row_new` FOREIGN KEY (`new_id`) REFERENCES `agency` (`id`),
  CONSTRAINT `reorganisation_row_of` FOREIGN KEY (`reorganisation_id`) REFERENCES `reorganisation` (`id`),
  CONSTRAINT `reorganisation_row_old` FOREIGN KEY (`old_id`) REFERENCES `agency` (`id`),
  CONSTRAINT `reorganisation_row_one` CHECK (`new_id` is null <> (`new_name` is null))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='who follows whom, by kind, field or area of the matter';

CREATE TABLE `role_request` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `account_id` int(10) unsigned NOT NULL COMMENT 'who would get the role, or lose the factor',
  `role` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'a role that two administrators grant, or factor_reset',
  `asked_by` int(10) unsigned NOT NULL,
  `asked_at` datetime(6) NOT NULL,
  `decided_by` int(10) unsigned DEFAULT NULL,
  `decided_at` datetime(6) DEFAULT NULL,
  `is_granted` tinyint(4) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `open_first` (`decided_at`,`id`),
  KEY `role_request_account` (`account_id`),
  CONSTRAINT `role_request_account` FOREIGN KEY (`account_id`) REFERENCES `account` (`id`),
  CONSTRAINT `role_request_two` CHECK (`decided_by` is null or `decided_by` <> `asked_by`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='rights that need a second administrator';

CREATE TABLE `session` (
  `token_hash` binary(32) NOT NULL COMMENT 'SHA-256 of the cookie',
  `account_id` int(10) unsigned NOT NULL,
  `made_at` datetime(6) NOT NULL,
  `signed_in_at` datetime(6) NOT NULL COMMENT 'password and code were given; decides freshness',
  `seen_at` datetime(6) NOT NULL COMMENT 'written at most once a minute',
  `ends_at` datetime(6) NOT NULL COMMENT 'absolute end',
  `ended_at` datetime(6) DEFAULT NULL,
  `was_hash` binary(32) DEFAULT NULL COMMENT 'SHA-256 of the token before, of the same account and browser: forms of other tabs carry it',
  PRIMARY KEY (`token_hash`),
  KEY `account_id` (`account_id`,`ended_at`,`made_at`),
  CONSTRAINT `session_account` FOREIGN KEY (`account_id`) REFERENCES `account` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='sign-in state';

CREATE TABLE `session_task` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `row_uid` binary(16) NOT NULL,
  `session_id` int(10) unsigned NOT NULL,
  `agency_id` int(10) unsigned NOT NULL COMMENT 'whose session it was, who follows it',
  `to_agency_id` int(10) unsigned NOT NULL COMMENT 'who does it; may be the same',
  `doer_id` int(10) unsigned DEFAULT NULL COMMENT 'who of the own agency does it',
  `task_sealed` blob NOT NULL,
  `due_on` date NOT NULL,
  `state` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'open' COMMENT 'open, done',
  `done_on` date DEFAULT NULL,
  `task_result_sealed` blob DEFAULT NULL,
  `made_by` int(10) unsigned NOT NULL,
  `made_at` datetime(6) NOT NULL,
  `done_by` int(10) unsigned DEFAULT NULL,
  `version` int(10) unsigned NOT NULL DEFAULT 0,
  `event_seq` int(10) unsigned NOT NULL DEFAULT 0,
  `event_hash` binary(32) NOT NULL DEFAULT '\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0',
  PRIMARY KEY (`id`),
  KEY `session_id` (`session_id`,`id`),
  KEY `followed` (`agency_id`,`state`,`due_on`,`id`),
  KEY `doing` (`to_agency_id`,`state`,`due_on`,`id`),
  CONSTRAINT `session_task_session` FOREIGN KEY (`session_id`) REFERENCES `reception_session` (`id`),
  CONSTRAINT `session_task_state` CHECK (`state` in ('open','done'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='what a session concluded that somebody does until a day';

CREATE TABLE `silence` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `casefile_id` bigint(20) unsigned NOT NULL,
  `term_run_id` bigint(20) unsigned NOT NULL COMMENT 'the term that was over: said once for each',
  `agency_id` int(10) unsigned NOT NULL COMMENT 'who is late',
  `above_id` int(10) unsigned DEFAULT NULL COMMENT 'the body above, which is told as well',
  `kind` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `due_on` date NOT NULL,
  `made_on` date NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `term_run_id` (`term_run_id`),
  KEY `agency_id` (`agency_id`,`id`),
  KEY `above_id` (`above_id`,`id`),
  KEY `silence_casefile` (`casefile_id`),
  CONSTRAINT `silence_casefile` FOREIGN KEY (`casefile_id`) REFERENCES `casefile` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='senders who said that the term was over and nothing came';

CREATE TABLE `slip` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `row_uid` binary(16) NOT NULL,
  `casefile_id` bigint(20) unsigned NOT NULL,
  `agency_id` int(10) unsigned NOT NULL COMMENT 'office that took or gave them',
  `kind` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'added, returned',
  `place_no` smallint(5) unsigned NOT NULL COMMENT 'number within the casefile and kind',
  `handed_on` date NOT NULL,
  `how` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'channel of what came; hand or post of what went back',
  `papers_sealed` blob NOT NULL COMMENT 'which papers',
  `has_originals` tinyint(4) NOT NULL DEFAULT 0,
  `made_by` int(10) unsigned NOT NULL,
  `made_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `place` (`casefile_id`,`kind`,`place_no`),
  CONSTRAINT `slip_casefile` FOREIGN KEY (`casefile_id`) REFERENCES `casefile` (`id`),
  CONSTRAINT `slip_kind` CHECK (`kind` in ('added','returned'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='papers handed over after the letter, or given back (tài liệu bổ sung, trả lại bản gốc); insert only';

CREATE TABLE `stay` (
  `casefile_id` bigint(20) unsigned NOT NULL,
  `n` tinyint(3) unsigned NOT NULL,
  `number` varchar(60) NOT NULL,
  `stayed_on` date NOT NULL,
  `sent_on` date DEFAULT NULL,
  `lifted_on` date DEFAULT NULL COMMENT 'at the latest the day of the decision',
  `lifted_by` varchar(60) DEFAULT NULL COMMENT 'number of the paper that lifts it; null: it ended with the settlement',
  PRIMARY KEY (`casefile_id`,`n`),
  CONSTRAINT `stay_casefile` FOREIGN KEY (`casefile_id`) REFERENCES `casefile` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='stay of the decision complained of (tạm đình chỉ thi hành)';

CREATE TABLE `term_run` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `casefile_id` bigint(20) unsigned DEFAULT NULL,
  `visit_id` bigint(20) unsigned DEFAULT NULL COMMENT 'of a visit, instead of a casefile',
  `session_id` int(10) unsigned DEFAULT NULL COMMENT 'of a session of the head, instead of a casefile',
  `data_request_id` int(10) unsigned DEFAULT NULL COMMENT 'of a request for data, instead of a casefile',
  `term` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `variant` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  `law_from` date NOT NULL COMMENT 'valid_from of the row of law_term that holds',
  `started_on` date NOT NULL COMMENT 'day of the start event; not counted',
  `raw_on` date NOT NULL COMMENT 'last day before it moved off a rest day',
  `due_on` date NOT NULL,
  `original_due_on` date NOT NULL,
  `suspended_on` date DEFAULT NULL,
  `out_days` smallint(5) unsigned NOT NULL DEFAULT 0,
  `extensions` tinyint(3) unsigned NOT NULL DEFAULT 0,
  `extended` smallint(5) unsigned NOT NULL DEFAULT 0 COMMENT 'days by which it was lengthened in all',
  `state` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'running' COMMENT 'running, suspended, stopped',
  `stopped_on` date DEFAULT NULL,
  `is_main` tinyint(4) NOT NULL DEFAULT 1 COMMENT 'shown as the due day of the casefile',
  `is_late` tinyint(4) NOT NULL DEFAULT 0 COMMENT 'stopped or noticed after the due day',
  `remind_on` date DEFAULT NULL COMMENT 'day on which somebody is to be reminded next; null: not any more',
  PRIMARY KEY (`id`),
  KEY `casefile_id` (`casefile_id`,`state`),
  KEY `due` (`state`,`due_on`,`id`),
  KEY `remind` (`state`,`remind_on`,`id`),
  KEY `visit_id` (`visit_id`,`state`),
  KEY `session_id` (`session_id`,`state`),
  KEY `data_request_id` (`data_request_id`,`state`),
  CONSTRAINT `term_run_casefile` FOREIGN KEY (`casefile_id`) REFERENCES `casefile` (`id`),
  CONSTRAINT `term_run_data_request` FOREIGN KEY (`data_request_id`) REFERENCES `data_request` (`id`),
  CONSTRAINT `term_run_session` FOREIGN KEY (`session_id`) REFERENCES `reception_session` (`id`),
  CONSTRAINT `term_run_visit` FOREIGN KEY (`visit_id`) REFERENCES `visit` (`id`),
  CONSTRAINT `term_run_one` CHECK ((`casefile_id` is not null) + (`visit_id` is not null) + (`session_id` is not null) + (`data_request_id` is not null) = 1)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='a term of a casefile, running or over';

CREATE TABLE `tick_fault` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `what` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'effect, lapse, recount',
  `casefile_id` bigint(20) unsigned NOT NULL,
  `item_id` bigint(20) unsigned NOT NULL DEFAULT 0 COMMENT 'recount: the term or transfer',
  `change_id` int(10) unsigned NOT NULL DEFAULT 0 COMMENT 'recount: of calendar_change',
  `stage` tinyint(3) unsigned NOT NULL DEFAULT 0 COMMENT 'recount: 0 term, 1 transfer',
  `tries` int(10) unsigned NOT NULL DEFAULT 1,
  `first_at` datetime(6) NOT NULL,
  `last_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `thing` (`what`,`casefile_id`,`item_id`,`change_id`,`stage`),
  KEY `again` (`what`,`last_at`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='what the timer could not do; gone once it could';

CREATE TABLE `told` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `casefile_id` bigint(20) unsigned NOT NULL,
  `round` tinyint(4) NOT NULL,
  `about` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the act: notify, extend, suspend, resume, terminate, withdraw_all, send, post',
  `event_seq` int(10) unsigned DEFAULT NULL COMMENT 'the step that was told, of event; null: none of the history (a notice of acceptance, a posting)',
  `whom` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'denouncer, accused, managing, superior, inspectorate, public',
  `told_on` date NOT NULL,
  `until_on` date DEFAULT NULL COMMENT 'of a posting: its last day',
  `how` varchar(16) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'hand, post; for the public meeting, board, media',
  `number` varchar(60) DEFAULT NULL COMMENT 'of the paper',
  PRIMARY KEY (`id`),
  KEY `casefile_id` (`casefile_id`,`id`),
  KEY `step` (`casefile_id`,`event_seq`),
  CONSTRAINT `told_casefile` FOREIGN KEY (`casefile_id`) REFERENCES `casefile` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='who was told of a step of a denunciation, never what; insert only';

CREATE TABLE `transfer` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `row_uid` binary(16) NOT NULL,
  `from_casefile_id` bigint(20) unsigned NOT NULL,
  `from_agency_id` int(10) unsigned NOT NULL,
  `to_agency_id` int(10) unsigned NOT NULL,
  `to_casefile_id` bigint(20) unsigned DEFAULT NULL COMMENT 'opened at the receiver when it accepts',
  `hop` tinyint(3) unsigned NOT NULL DEFAULT 1,
  `chain_id` bigint(20) unsigned NOT NULL DEFAULT 0 COMMENT 'the casefile that the letter was at first',
  `state` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'sent' COMMENT 'sent, accepted, returned',
  `sealed` tinyint(4) NOT NULL DEFAULT 0,
  `kind` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `letter_number` varchar(60) DEFAULT NULL,
  `sent_on` date NOT NULL,
  `due_on` date NOT NULL COMMENT 'day to accept or return',
  `answered_on` date DEFAULT NULL,
  `ground` varchar(32) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `article` varchar(120) DEFAULT NULL COMMENT 'by which it was returned',
  `note_sealed` blob DEFAULT NULL COMMENT 'reason of a return',
  `proper_agency_id` int(10) unsigned DEFAULT NULL COMMENT 'who is competent, as the receiver sees it',
  `version` int(10) unsigned NOT NULL DEFAULT 0,
  `urged_on` date DEFAULT NULL COMMENT 'last day on which the sender urged',
  `urges` tinyint(3) unsigned NOT NULL DEFAULT 0,
  `urge_number` varchar(60) DEFAULT NULL COMMENT 'of the last urging letter',
  `replied_on` date DEFAULT NULL COMMENT 'văn bản phúc đáp',
  `reply_number` varchar(60) DEFAULT NULL,
  `reply_sealed` blob DEFAULT NULL COMMENT 'what it says',
  PRIMARY KEY (`id`),
  UNIQUE KEY `to_casefile_id` (`to_casefile_id`),
  KEY `to_agency` (`to_agency_id`,`state`,`id`),
  KEY `from_agency` (`from_agency_id`,`id`),
  KEY `from_casefile` (`from_casefile_id`,`id`),
  KEY `due` (`state`,`due_on`,`id`),
  KEY `chain` (`chain_id`,`id`),
  CONSTRAINT `transfer_from` FOREIGN KEY (`from_casefile_id`) REFERENCES `casefile` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='a petition passed to the competent agency';

CREATE TABLE `unit` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'seed: 1cxxxxx before 01/07/2025, 2cxxxxx since, 3cxxxxx since 30/04/2026; c = 1 province, 2 district, 3 commune; then the code. Added by hand: from 10000001',
  `code` varchar(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of the statistics office: province 2 digits, district 3, commune 5; not unique in time',
  `level` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'province, district (ended 30/06/2025), commune',
  `kind` varchar(12) NOT NULL COMMENT 'word before the name: Tỉnh, Thành phố, Quận, Huyện, Thị xã, Phường, Xã, Thị trấn, Đặc khu',
  `name` varchar(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_vietnamese_ci NOT NULL COMMENT 'without the word before it: Phú Thọ, Việt Trì',
  `full_name` varchar(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_vietnamese_ci GENERATED ALWAYS AS (concat(`kind`,' ',`name`)) STORED COMMENT 'Tỉnh Phú Thọ, Phường Việt Trì; lower its first letter inside a sentence',
  `fold` varchar(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'text_fold(name), what a search compares',
  `parent_id` int(10) unsigned DEFAULT NULL COMMENT 'unit above: of today, or of the last day of an ended one; null for a province',
  `valid_from` date NOT NULL COMMENT 'first day; 1900-01-01 = long before, day not known',
  `valid_to` date DEFAULT NULL COMMENT 'last day; null = lasts',
  PRIMARY KEY (`id`),
  UNIQUE KEY `unit_code` (`level`,`code`,`valid_from`),
  KEY `unit_parent` (`parent_id`),
  KEY `unit_fold` (`fold`,`level`),
  CONSTRAINT `unit_parent_fk` FOREIGN KEY (`parent_id`) REFERENCES `unit` (`id`),
  CONSTRAINT `unit_level_ck` CHECK (`level` in ('province','district','commune')),
  CONSTRAINT `unit_valid_ck` CHECK (`valid_to` is null or `valid_to` >= `valid_from`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='Administrative unit (đơn vị hành chính). A change of name, kind or level ends the row and begins another';

CREATE TABLE `unit_successor` (
  `old_id` int(10) unsigned NOT NULL COMMENT 'ended unit',
  `new_id` int(10) unsigned NOT NULL COMMENT 'any later unit, also over several steps: join it and keep the one valid on the day asked for',
  `relation` varchar(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'whole: all of the old unit is in this one; part: it was split over several',
  `is_default` tinyint(4) NOT NULL COMMENT '1 for one of the units of a day: take it when no finer address is known',
  PRIMARY KEY (`old_id`,`new_id`),
  KEY `unit_successor_new` (`new_id`),
  CONSTRAINT `unit_successor_new_fk` FOREIGN KEY (`new_id`) REFERENCES `unit` (`id`),
  CONSTRAINT `unit_successor_old_fk` FOREIGN KEY (`old_id`) REFERENCES `unit` (`id`),
  CONSTRAINT `unit_successor_relation_ck` CHECK (`relation` in ('whole','part'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='Which unit came of which. Of ended districts only those without communes stand here; for others go by their communes';

CREATE TABLE `unsaved` (
  `account_id` int(10) unsigned NOT NULL,
  `path` varchar(250) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'address of the form',
  `row_uid` binary(16) NOT NULL COMMENT 'part of its key: each keeping has a key of its own',
  `typed` mediumblob NOT NULL COMMENT 'AES-256-GCM; the key is made of a cookie that is kept nowhere else',
  `made_at` datetime(6) NOT NULL,
  PRIMARY KEY (`account_id`,`path`),
  KEY `made_at` (`made_at`),
  CONSTRAINT `unsaved_account` FOREIGN KEY (`account_id`) REFERENCES `account` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='forms that wait for their writer to sign in again; gone when shown, or after 24 hours';

CREATE TABLE `visit` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `row_uid` binary(16) NOT NULL,
  `agency_id` int(10) unsigned NOT NULL,
  `top_id` int(10) unsigned NOT NULL,
  `successor_id` int(10) unsigned DEFAULT NULL COMMENT 'office that goes on with it since the one that received ended; null: agency_id',
  `state` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `visited_on` date NOT NULL,
  `day_no` smallint(5) unsigned NOT NULL COMMENT 'number in the day''s register',
  `started_at` datetime(6) DEFAULT NULL,
  `ended_at` datetime(6) DEFAULT NULL,
  `reception_kind` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'regular, periodic, unscheduled',
  `held_by` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'receiver, head, delegate',
  `channel` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'direct' COMMENT 'direct, online',
  `session_id` int(10) unsigned DEFAULT NULL,
  `with_id` bigint(20) unsigned DEFAULT NULL COMMENT 'first matter of the same coming; never of, or to, a sealed one',
  `again_of` bigint(20) unsigned DEFAULT NULL COMMENT 'first visit here of the same matter; null: this is it; never of, or to, a sealed one',
  `is_group` tinyint(4) NOT NULL DEFAULT 0,
  `people` int(10) unsigned NOT NULL DEFAULT 1,
  `is_repeat` tinyint(4) NOT NULL DEFAULT 0,
  `kind` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `sealed` tinyint(4) NOT NULL DEFAULT 0 COMMENT 'denunciation: the person is in the envelope',
  `envelope_uid` binary(16) DEFAULT NULL,
  `field_code` varchar(8) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `matter_sealed` blob NOT NULL,
  `demand_sealed` blob DEFAULT NULL,
  `handed_sealed` blob DEFAULT NULL COMMENT 'papers handed over',
  `opinion_sealed` blob DEFAULT NULL COMMENT 'what the receiver explained and concluded',
  `settled_by` varchar(200) DEFAULT NULL,
  `outcome` varchar(24) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `refusal` varchar(16) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `to_agency_id` int(10) unsigned DEFAULT NULL,
  `urged_id` bigint(20) unsigned DEFAULT NULL COMMENT 'matter at another office that it urges, of casefile; null: none, or it is not in the portal',
  `receiver_id` int(10) unsigned NOT NULL,
  `holder_id` int(10) unsigned DEFAULT NULL COMMENT 'who goes on with it; null: who received',
  `event_seq` int(10) unsigned NOT NULL DEFAULT 0,
  `event_hash` binary(32) NOT NULL DEFAULT '\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0',
  `version` int(10) unsigned NOT NULL DEFAULT 0,
  `due_on` date DEFAULT NULL COMMENT 'until when who came is to be told of the result; null: nothing is to be told',
  PRIMARY KEY (`id`),
  UNIQUE KEY `register` (`agency_id`,`visited_on`,`day_no`),
  KEY `register_list` (`agency_id`,`id`),
  KEY `top_id` (`top_id`,`id`),
  KEY `with_id` (`with_id`,`id`),
  KEY `session_id` (`session_id`,`id`),
  KEY `due` (`agency_id`,`due_on`,`id`),
  KEY `again_of` (`again_of`,`id`),
  KEY `taken_over` (`successor_id`,`due_on`,`id`),
  KEY `agency_state` (`agency_id`,`state`,`id`),
  KEY `state_taken_over` (`successor_id`,`state`,`id`),
  KEY `crowd` (`is_group`,`visited_on`,`top_id`,`id`),
  CONSTRAINT `visit_agency` FOREIGN KEY (`agency_id`) REFERENCES `agency` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='one party received once (lượt tiếp)';

CREATE TABLE `withdrawal` (
  `casefile_id` bigint(20) unsigned NOT NULL,
  `event_seq` int(10) unsigned NOT NULL COMMENT 'the act, of event',
  `round` tinyint(3) unsigned NOT NULL COMMENT 'as casefile.round',
  `row_uid` binary(16) NOT NULL,
  `withdrawn_on` date NOT NULL,
  `withdraw_form` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of law_choice, list withdraw_form',
  `withdrawn_content_sealed` mediumblob NOT NULL COMMENT 'in words of the office, without anything about the denouncer',
  PRIMARY KEY (`casefile_id`,`event_seq`),
  CONSTRAINT `withdrawal_casefile` FOREIGN KEY (`casefile_id`) REFERENCES `casefile` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='parts of a denunciation that were withdrawn (nội dung tố cáo đã rút)';

-- in the schema of envelopes: kntc_sealed.denouncer
CREATE TABLE `denouncer` (
  `envelope_uid` binary(16) NOT NULL,
  `envelope` mediumblob NOT NULL COMMENT 'HPKE to the public key of the identity program',
  `made_at` datetime(6) NOT NULL,
  PRIMARY KEY (`envelope_uid`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='who denounced; intake inserts, identity selects, nobody changes';

-- view public_answer: casefile_id number issued_on
CREATE VIEW `public_answer` AS select `l`.`casefile_id` AS `casefile_id`,
       `l`.`number` AS `number`,
       `l`.`issued_on` AS `issued_on`
  from `letter` `l`
  where `l`.`template` = 'reflection_reply' and `l`.`state` = 'issued' and `l`.`id` = (select max(`o`.`id`)
  from `letter` `o`
  where `o`.`casefile_id` = `l`.`casefile_id` and `o`.`template` = 'reflection_reply' and `o`.`state` = 'issued');

-- view public_casefile: casefile_id kind machine state is_open sealed level received_on accepted_on decided_on effective_on closed_on state_on due_on joined_id version agency_name agency_address agency_phone to_agency_name
CREATE VIEW `public_casefile` AS select `c`.`id` AS `casefile_id`,
       `c`.`kind` AS `kind`,
       `c`.`machine` AS `machine`,
       `c`.`state` AS `state`,
       `c`.`is_open` AS `is_open`,
       `c`.`sealed` AS `sealed`,
       `c`.`level` AS `level`,
       `c`.`received_on` AS `received_on`,
       `c`.`accepted_on` AS `accepted_on`,
       `c`.`decided_on` AS `decided_on`,
       `c`.`effective_on` AS `effective_on`,
       `c`.`closed_on` AS `closed_on`,
       `c`.`state_on` AS `state_on`,
       `c`.`due_on` AS `due_on`,
       `c`.`joined_id` AS `joined_id`,
       `c`.`version` AS `version`,
       `a`.`name` AS `agency_name`,
       `a`.`address` AS `agency_address`,
       `a`.`phone` AS `agency_phone`,
       `t`.`name` AS `to_agency_name`
  from ((`casefile` `c` straight_join `agency` `a` on(`a`.`id` = `c`.`agency_id`))
  left join `agency` `t` on(`t`.`id` = `c`.`to_agency_id`));

-- view public_claim: casefile_id n claim_outcome fate_of_decision
CREATE VIEW `public_claim` AS select `m`.`casefile_id` AS `casefile_id`,
       `m`.`n` AS `n`,
       `m`.`claim_outcome` AS `claim_outcome`,
       `m`.`fate_of_decision` AS `fate_of_decision`
  from `claim` `m`
  where `m`.`claim_outcome` is not null and exists(select 1
  from `public_decision` `d`
  where `d`.`casefile_id` = `m`.`casefile_id` and `d`.`is_latest` = 1 limit 1);

-- view public_decision: casefile_id level round number decided_on outcome fate_of_first is_latest
CREATE VIEW `public_decision` AS select `d`.`casefile_id` AS `casefile_id`,
       `d`.`level` AS `level`,
       `d`.`round` AS `round`,
       `d`.`number` AS `number`,
       `d`.`decided_on` AS `decided_on`,
       `d`.`outcome` AS `outcome`,
       `d`.`fate_of_first` AS `fate_of_first`,
       `d`.`level` = `c`.`level` and `d`.`round` = `c`.`round` AS `is_latest`
  from (`decision` `d`
  join `casefile` `c` on(`c`.`id` = `d`.`casefile_id`))
  where `c`.`kind` <> 'denunciation' and `c`.`is_secret` = 0 and `d`.`round` = `c`.`round` and (`d`.`sent_on` is not null or exists(select 1
  from `letter` `l`
  where `l`.`casefile_id` = `d`.`casefile_id` and `l`.`template` in ('complaint_first','complaint_second') and `l`.`level` = `d`.`level` and `l`.`round` = `d`.`round` and `l`.`state` = 'issued' limit 1));

-- view public_denounced: casefile_id extended_to ended_told_on concluded_number concluded_on is_handled
CREATE VIEW `public_denounced` AS select `c`.`id` AS `casefile_id`,(select max(`t`.`due_on`)
  from `term_run` `t`
  where `t`.`casefile_id` = `c`.`id` and `t`.`extensions` > 0 and `t`.`state` = 'running') AS `extended_to`,(select max(`d`.`told_on`)
  from `told` `d`
  where `d`.`casefile_id` = `c`.`id` and `d`.`round` = `c`.`round` and `d`.`whom` = 'denouncer' and `d`.`about` in ('send','terminate','withdraw_all')) AS `ended_told_on`,
       `e`.`number` AS `concluded_number`,
       `e`.`concluded_on` AS `concluded_on`,
       `e`.`handled_by` is not null AS `is_handled`
  from (`casefile` `c`
  left join `conclusion` `e` on(`e`.`casefile_id` = `c`.`id` and `e`.`round` = `c`.`round` and exists(select 1
  from `told` `s`
  where `s`.`casefile_id` = `c`.`id` and `s`.`round` = `c`.`round` and `s`.`whom` = 'denouncer' and `s`.`about` = 'send' limit 1)))
  where `c`.`kind` = 'denunciation';

-- view public_holiday: day kind name source
CREATE VIEW `public_holiday` AS select `holiday`.`day` AS `day`,
       `holiday`.`kind` AS `kind`,
       `holiday`.`name` AS `name`,
       `holiday`.`source` AS `source`
  from `holiday`
  where `holiday`.`is_live` = 1;

-- view public_invitation: casefile_id n meets_on meets_from place
CREATE VIEW `public_invitation` AS select `i`.`casefile_id` AS `casefile_id`,
       `i`.`n` AS `n`,
       `i`.`meets_on` AS `meets_on`,
       `i`.`meets_from` AS `meets_from`,
       `i`.`place` AS `place`
  from (`invitation` `i`
  join `casefile` `c` on(`c`.`id` = `i`.`casefile_id`))
  where `i`.`state` = 'open' and `c`.`kind` <> 'denunciation';

-- view public_next: casefile_id agency_id agency_name place_no has_second is_kept_from_court
CREATE VIEW `public_next` AS select `c`.`id` AS `casefile_id`,
       `u`.`id` AS `agency_id`,
       `u`.`name` AS `agency_name`,
       `k`.`place_no` AS `place_no`,
       `k`.`second_level` is not null AS `has_second`,
       `k`.`next_step` = 'court_dismissal' and concat(' ',coalesce(`p`.`flags`,''),' ')  not like '% dismissal %' AS `is_kept_from_court`
  from ((((`casefile` `c` straight_join `agency` `a` on(`a`.`id` = `c`.`agency_id`)) straight_join `law_competence` `k` on(`k`.`kind` = 'complaint' and `k`.`valid_to` is null and (`k`.`made_by` = `a`.`kind` or `k`.`made_by` is null) and `k`.`situation` <=> if(`c`.`field_code` = '1.3.3','discipline',NULL)))
  left join `agency` `u` on(`u`.`id` = `a`.`parent_id` and (`k`.`second_level` = `u`.`kind` or `k`.`second_level` in ('superior','managing'))))
  left join `petition` `p` on(`p`.`casefile_id` = `c`.`id`));

-- view public_publication: id agency_id kind field_code level outcome number decided_on title body published_on state withdrawn_on withdrawn_why version agency_name field_name
CREATE VIEW `public_publication` AS select `publication`.`id` AS `id`,
       `publication`.`agency_id` AS `agency_id`,
       `publication`.`kind` AS `kind`,
       `publication`.`field_code` AS `field_code`,
       `publication`.`level` AS `level`,
       `publication`.`outcome` AS `outcome`,
       `publication`.`number` AS `number`,
       `publication`.`decided_on` AS `decided_on`,case when `publication`.`state` = 'withdrawn' then `publication`.`number` else `publication`.`title` end AS `title`,case when `publication`.`state` = 'withdrawn' then NULL else `publication`.`body` end AS `body`,
       `publication`.`published_on` AS `published_on`,
       `publication`.`state` AS `state`,
       `publication`.`withdrawn_on` AS `withdrawn_on`,
       `publication`.`withdrawn_why` AS `withdrawn_why`,
       `publication`.`version` AS `version`,
       `publication`.`agency_name` AS `agency_name`,
       `publication`.`field_name` AS `field_name`
  from `publication`;

-- view public_session: id agency_id top_id held_on starts ends kind leader content state moved_to why agency_name place_name place_address last_on held_by channel took_on
CREATE VIEW `public_session` AS select `s`.`id` AS `id`,
       `s`.`agency_id` AS `agency_id`,
       `s`.`top_id` AS `top_id`,
       `s`.`held_on` AS `held_on`,
       `s`.`starts` AS `starts`,
       `s`.`ends` AS `ends`,
       `s`.`kind` AS `kind`,
       `s`.`leader` AS `leader`,
       `s`.`content` AS `content`,
       `s`.`state` AS `state`,
       `s`.`moved_to` AS `moved_to`,
       `s`.`why` AS `why`,
       `a`.`name` AS `agency_name`,
       `p`.`name` AS `place_name`,
       `p`.`address` AS `place_address`,
       `s`.`last_on` AS `last_on`,
       `s`.`held_by` AS `held_by`,
       `s`.`channel` AS `channel`,
       `s`.`took_on` AS `took_on`
  from ((`reception_session` `s` straight_join `reception_place` `p` on(`p`.`id` = `s`.`place_id`)) straight_join `agency` `a` on(`a`.`id` = `s`.`agency_id`));

-- view public_step: casefile_id seq at event to_state
CREATE VIEW `public_step` AS select `e`.`subject_id` AS `casefile_id`,
       `e`.`seq` AS `seq`,
       `e`.`at` AS `at`,
       `e`.`event` AS `event`,
       `e`.`to_state` AS `to_state`
  from `event` `e`
  where `e`.`subject` = 'C' and `e`.`to_state` <> `e`.`from_state`;
