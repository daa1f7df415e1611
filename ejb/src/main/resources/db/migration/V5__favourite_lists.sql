-- The import of favourites, how often a unit searched for somebody who is not there, and the ways into the lists.

-- The rows of an uploaded list are at most some hundred kilobytes: they wait sealed in the import's own row, which every node reads,
-- and are gone with its end.
create sequence favorite_import_seq start with 50 increment by 50;
create table favorite_import (
    id           bigint primary key,
    employer_id  bigint not null references employer (id),
    cohort       integer not null,
    file_name    varchar(200) not null,
    rows_sealed  bytea,
    total_rows   integer not null,
    state        varchar(12) not null,
    execution_id bigint,
    read_rows    integer not null,
    added        integer not null,
    already_in   integer not null,
    refused      integer not null,
    started_by   bigint not null,
    started_name varchar(64) not null,
    created_at   timestamp with time zone not null,
    finished_at  timestamp with time zone,
    failure      varchar(500),
    version      integer not null
);
create index favorite_import_employer on favorite_import (employer_id, created_at);
create index favorite_import_open on favorite_import (state, id);
create table favorite_refusal (
    import_id    bigint not null references favorite_import (id),
    row_no       integer not null,
    reason       varchar(60) not null,
    args         varchar(300),
    cells_sealed bytea not null,
    primary key (import_id, row_no)
);

create table search_day (
    employer_id bigint not null references employer (id),
    on_day      date not null,
    misses      integer not null,
    primary key (employer_id, on_day)
);

alter table favorite add column import_id bigint;

-- The lists' usual order and their counts come out of indexes alone.
drop index signing_employer;
create index signing_employer on signing (employer_id, cohort, state, state_since, id);
create index favorite_valid on favorite (employer_id, cohort, live_graduate_id);
create index favorite_ended on favorite (employer_id, cohort, invalid_reason, invalidated_at);
