-- 作废: the photographs that prove why, cleaned and sealed like those of destinations.
create table signing_evidence (
    signing_id bigint not null references signing (id),
    image_no   integer not null,
    image      bytea not null,
    added_at   timestamp with time zone not null,
    primary key (signing_id, image_no)
);
