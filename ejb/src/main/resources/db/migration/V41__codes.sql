-- One code a minute for a number or mail address: who takes the row sends it, all others of that minute are told to wait.
create table code_target (
    target  varchar(254) primary key,
    sent_at timestamp with time zone not null
);
create index code_target_age on code_target (sent_at);
-- Wrong tries of whoever did not ask for the code are counted apart, so that they do not use up the tries of who did.
alter table one_time_code add column requester varchar(64);
alter table one_time_code add column other_tries integer default 0 not null;
