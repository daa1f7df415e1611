-- 去向确认: the graduate's word that everything registered is right, the days in which it is given, and the sheet that follows.
create table confirmation_window (
    school_id bigint not null references school,
    cohort    integer not null,
    opens_on  date not null,
    closes_on date not null,
    primary key (school_id, cohort)
);
create table confirmation (
    graduate_id  bigint primary key references graduate,
    school_id    bigint not null references school,
    cohort       integer not null,
    state        varchar(12) not null,
    confirmed_at timestamp with time zone,
    reopened_at  timestamp with time zone,
    reopened_for varchar(12),
    asked        varchar(400),
    answer       varchar(400),
    reminded_at  timestamp with time zone,
    version      integer not null
);
create index confirmation_of_school on confirmation (school_id, cohort, state);

-- Sheets are never deleted, so no number is ever given twice. One of a graduate's is in force, which its key says.
create sequence placement_sheet_seq start with 50 increment by 50;
create table placement_sheet (
    id               bigint primary key,
    graduate_id      bigint not null references graduate,
    live_graduate_id bigint,
    transfer_number  varchar(20) not null,
    check_number     varchar(16) not null,
    issued_at        timestamp with time zone not null,
    superseded_at    timestamp with time zone,
    pdf              bytea not null,
    version          integer not null,
    constraint placement_sheet_live unique (live_graduate_id),
    constraint placement_sheet_transfer unique (transfer_number),
    constraint placement_sheet_check unique (check_number)
);
create index placement_sheet_of_graduate on placement_sheet (graduate_id, id);
create table placement_fact (
    sheet_id bigint not null references placement_sheet,
    fact     varchar(24) not null,
    said     varchar(1000) not null,
    primary key (sheet_id, fact)
);
