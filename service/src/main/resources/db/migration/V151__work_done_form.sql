-- Who comes second is shown what they typed: that needs to know the form.
alter table work_done add column form varchar(128) null after block;
