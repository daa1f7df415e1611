-- 去向核查: samples of graduates who are asked whether what is registered of them is true, and their answers.
create sequence follow_up_sample_seq start with 50 increment by 50;
create table follow_up_sample (
    id              bigint primary key,
    school_id       bigint not null references school (id),
    cohort          integer not null,
    name            varchar(60) not null,
    rule_kind       varchar(20),
    rule_department varchar(100),
    rule_many       integer,
    by_sms          boolean not null,
    last_day        date not null,
    drawn_at        timestamp with time zone not null,
    drawn_name      varchar(64) not null,
    version         integer not null
);
create index follow_up_sample_of_school on follow_up_sample (school_id, cohort, id);

-- What was registered is kept as it was when the sample was drawn. Of a link only the hash of its token is kept.
create sequence follow_up_seq start with 50 increment by 50;
create table follow_up (
    id             bigint primary key,
    sample_id      bigint not null references follow_up_sample (id),
    graduate_id    bigint not null references graduate (id),
    school_id      bigint not null references school (id),
    cohort         integer not null,
    signing_id     bigint,
    destination_id bigint,
    kind           varchar(20) not null,
    code           varchar(4) not null,
    place          varchar(120),
    begins_on      date,
    state          varchar(12) not null,
    token_hash     varchar(64),
    tries          integer not null,
    asked_at       timestamp with time zone,
    asks           integer not null,
    truth          varchar(400),
    answered_at    timestamp with time zone,
    answered_role  varchar(20),
    answered_name  varchar(64),
    task           varchar(8),
    task_note      varchar(400),
    task_at        timestamp with time zone,
    task_name      varchar(64),
    version        integer not null,
    constraint follow_up_token unique (token_hash),
    constraint follow_up_once unique (sample_id, graduate_id)
);
create index follow_up_of_graduate on follow_up (graduate_id, state);
create index follow_up_tasks on follow_up (school_id, cohort, task);
