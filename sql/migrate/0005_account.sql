-- Rights of an account count once it has a password of its own and a second factor.

alter table account
  add column is_enrolled tinyint
      generated always as (totp_sealed is not null and initial_until is null) virtual
      comment '1: own password and second factor are set; before that no role counts';
