-- Open tasks of people. The inbox reads nothing else; texts and outcomes come from the matter
-- version at the time and never change. A task without a due day sorts last: due = 9999-12-31.
create table work_item (
  id bigint not null auto_increment primary key,
  task varchar(64) not null,
  case_no varchar(32) not null,
  matter varchar(64) not null,
  step varchar(128) not null,
  block varchar(32) not null,
  form varchar(128) null,
  level varchar(32) not null,
  role varchar(32) not null,
  office bigint null,
  division_path varchar(128) not null,
  place varchar(255) not null,
  applicant_masked varchar(255) not null,
  assignee bigint null,
  created datetime(6) not null,
  due datetime(6) not null,
  texts json not null,
  version int not null default 0,
  unique key work_item_task (task),
  key work_item_office (office, role, due, id),
  key work_item_assignee (assignee, due, id),
  key work_item_case (case_no, id),
  key work_item_division (division_path, due)
) default character set utf8mb4;

-- What became of a task; actor is null when the route took it back (withdrawal, objection ...).
create table work_done (
  id bigint not null primary key,
  task varchar(64) not null,
  case_no varchar(32) not null,
  matter varchar(64) not null,
  step varchar(128) not null,
  block varchar(32) not null,
  level varchar(32) not null,
  role varchar(32) not null,
  office bigint null,
  division_path varchar(128) not null,
  place varchar(255) not null,
  applicant_masked varchar(255) not null,
  created datetime(6) not null,
  due datetime(6) not null,
  texts json not null,
  actor bigint null,
  outcome varchar(64) null,
  opinion blob null,
  signature varchar(64) null,
  done datetime(6) not null,
  key work_done_actor (actor, done, id),
  key work_done_case (case_no, id)
) default character set utf8mb4;
