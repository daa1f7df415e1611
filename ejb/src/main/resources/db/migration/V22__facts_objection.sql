-- Whether a graduate found the roster's facts right: those facts and no others, so that a correction asks anew. It is no column of graduate, because the version
-- there tells staff and imports that somebody else has changed the row.
create table facts_confirmation (
    graduate_id  bigint primary key references graduate (id),
    facts_hash   varchar(64) not null,
    confirmed_at timestamp with time zone not null
);

-- 申请更正: what a graduate says is wrong. What it should be and the remark are sealed, for an ID number may be among them; so is the photograph.
create sequence facts_objection_seq start with 50 increment by 50;
create table facts_objection (
    id               bigint primary key,
    graduate_id      bigint not null references graduate (id),
    school_id        bigint not null references school (id),
    cohort           integer not null,
    live_graduate_id bigint,
    asked            bytea not null,
    evidence         bytea,
    state            varchar(12) not null,
    note             varchar(400),
    submitted_at     timestamp with time zone not null,
    decided_at       timestamp with time zone,
    decided_name     varchar(64),
    version          integer not null,
    constraint facts_objection_live unique (live_graduate_id)
);
create index facts_objection_graduate on facts_objection (graduate_id, id);
create index facts_objection_school on facts_objection (school_id, cohort, state, id);
