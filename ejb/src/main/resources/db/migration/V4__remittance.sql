-- 对公账号汇款认证: the small sums that prove accounts, the files in which the bank gets them, and the tables that the centre hands in.
create sequence payment_file_seq start with 50 increment by 50;
create table payment_file (
    id         bigint primary key,
    state      varchar(12) not null,
    payments   integer not null,
    total      integer not null,
    sha256     varchar(64),
    begun_at   timestamp with time zone not null,
    written_at timestamp with time zone,
    version    integer not null
);
create index payment_file_state on payment_file (state, id);

-- The account number and the sum are sealed. live_verification_id leaves its key when another remittance may be asked for.
create sequence remittance_seq start with 50 increment by 50;
create table remittance (
    id                   bigint primary key,
    verification_id      bigint not null references verification (id),
    live_verification_id bigint,
    credit_code          varchar(18) not null,
    serial               varchar(20) not null,
    payee                varchar(120) not null,
    account_sealed       bytea not null,
    account_masked       varchar(20) not null,
    account_hash         varchar(64) not null,
    bank                 varchar(100) not null,
    cnaps                varchar(12),
    sum_sealed           bytea not null,
    state                varchar(12) not null,
    tries                integer not null,
    last_request         varchar(36),
    reason               varchar(200),
    file_id              bigint references payment_file (id),
    requested_at         timestamp with time zone not null,
    sent_at              timestamp with time zone,
    paid_at              timestamp with time zone,
    confirmed_at         timestamp with time zone,
    ended_at             timestamp with time zone,
    version              integer not null,
    constraint remittance_live unique (live_verification_id),
    constraint remittance_serial unique (serial)
);
create index remittance_verification on remittance (verification_id, id);
create index remittance_unit on remittance (credit_code, requested_at);
create index remittance_state on remittance (state, id);
create index remittance_file on remittance (file_id, id);

-- Tables that are taken row by row: the bank's results, the employers of the older platform. What was taken goes, what was refused stays.
create sequence intake_seq start with 50 increment by 50;
create table intake (
    id           bigint primary key,
    kind         varchar(16) not null,
    file_name    varchar(200) not null,
    same_file    varchar(80),
    header       varchar(2000) not null,
    state        varchar(12) not null,
    total_rows   integer not null,
    read_rows    integer not null,
    taken        integer not null,
    unchanged    integer not null,
    refused      integer not null,
    execution_id bigint,
    started_name varchar(64) not null,
    created_at   timestamp with time zone not null,
    finished_at  timestamp with time zone,
    version      integer not null,
    constraint intake_same_file unique (same_file)
);
create index intake_kind on intake (kind, state, id);
create table intake_row (
    intake_id    bigint not null references intake (id),
    position     integer not null,
    line_no      integer not null,
    cells_sealed bytea not null,
    fault        varchar(60),
    args         varchar(300),
    primary key (intake_id, position)
);
