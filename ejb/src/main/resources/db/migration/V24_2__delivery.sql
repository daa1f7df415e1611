-- Mail to units and schools goes out at most once an hour each, with the number of notices; a graduate with a flood of short messages gets one instead of them.
-- What is gathered for the next mail; when it is due it becomes a message of the outbox, which is tried, fails and is sent again like any other.
create table mail_digest (
    recipient_party varchar(12) not null,
    recipient_id    bigint not null,
    notices         integer not null,
    due_at          timestamp with time zone not null,
    primary key (recipient_party, recipient_id)
);
create index mail_digest_due on mail_digest (due_at);
-- How many short messages somebody got in the hour that began with the first of them.
create table texted_lately (
    recipient_party varchar(12) not null,
    recipient_id    bigint not null,
    hour_begun_at   timestamp with time zone not null,
    texts           integer not null,
    primary key (recipient_party, recipient_id)
);
create index texted_lately_age on texted_lately (hour_begun_at);
