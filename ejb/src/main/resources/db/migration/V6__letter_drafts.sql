-- What somebody has typed into 签约邀请函 and not sent yet, sealed, for each page that they have open.
create table letter_draft (
    account_id bigint not null references account (id),
    request_id varchar(36) not null,
    content    bytea not null,
    graduates  integer not null,
    changed_at timestamp with time zone not null,
    primary key (account_id, request_id)
);
create index letter_draft_age on letter_draft (changed_at);
