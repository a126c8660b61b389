-- Statutory limits. sweep_at is the due time while the limit runs and nobody was told that it has
-- passed, else null: the sweep reads nothing but its index.
create table case_limit (
  id bigint not null auto_increment primary key,
  case_no varchar(32) not null,
  limit_key varchar(64) not null,
  term varchar(16) not null,
  law varchar(255) not null,
  started datetime(6) not null,
  due datetime(6) not null,
  provisional boolean not null,
  stopped_reason varchar(255) null,
  extended_reason varchar(255) null,
  ended datetime(6) null,
  told datetime(6) null,
  sweep_at datetime(6) null,
  version int not null default 0,
  unique key case_limit_key (case_no, limit_key),
  key case_limit_sweep (sweep_at, id),
  key case_limit_provisional (provisional, id)
) default character set utf8mb4;

-- When and why a clock stood; resumed is null while it stands.
create table case_limit_pause (
  id bigint not null auto_increment primary key,
  limit_id bigint not null,
  stopped datetime(6) not null,
  resumed datetime(6) null,
  reason varchar(255) not null,
  key case_limit_pause_limit (limit_id, id),
  constraint case_limit_pause_fk foreign key (limit_id) references case_limit (id)
) default character set utf8mb4;
