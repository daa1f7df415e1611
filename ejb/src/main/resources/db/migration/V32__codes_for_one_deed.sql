-- What a one-time code is about besides its purpose: the signing that it agrees to. Empty for all that is about the number alone.
alter table one_time_code add column subject varchar(40) default '' not null;
