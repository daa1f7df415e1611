-- The last digits of an agreement's number are drawn by lot now: consecutive ones told everybody how many a school has.
drop table agreement_serial;
-- How often an address asked the public check, in an hour that begins with its first question.
create table check_span (
    address  varchar(45) primary key,
    begun_at timestamp with time zone not null,
    asked    integer not null
);
create index check_span_age on check_span (begun_at);
