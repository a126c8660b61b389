-- Years imported after the release; the factory years are a file on the class path. The notice of a
-- year may also move days of December before, so the notice's year is kept beside the day.
create table calendar_year (
  year int not null primary key,
  imported datetime(6) not null,
  account bigint not null
) default character set utf8mb4;

create table calendar_day (
  day date not null primary key,
  year int not null,
  working boolean not null,
  name varchar(64) not null,
  key calendar_day_year (year)
) default character set utf8mb4;
