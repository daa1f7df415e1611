-- What a unit says of an agreement on paper that names its code: 确认 or 异议, the latest of it.
create table unit_word (
    signing_id  bigint primary key references signing (id),
    employer_id bigint not null references employer (id),
    word        varchar(9) not null,
    reason      varchar(500),
    account_id  bigint,
    actor_name  varchar(64) not null,
    said_at     timestamp with time zone not null
);
-- By the code that was typed, a unit finds the agreements that name it.
create index employer_typed_code on employer (typed_code);
