-- 个人信息请求: what people ask about their own data, by when it is answered, and the answer.
create sequence data_request_seq start with 50 increment by 50;
create table data_request (
    id            bigint primary key,
    account_id    bigint not null references account (id),
    role          varchar(20) not null,
    recipient_id  bigint not null,
    kind          varchar(12) not null,
    words         varchar(1000) not null,
    state         varchar(8) not null,
    asked_at      timestamp with time zone not null,
    due_on        date not null,
    answer        varchar(1000),
    basis         varchar(200),
    answered_at   timestamp with time zone,
    answered_name varchar(64),
    version       integer not null
);
create index data_request_of_account on data_request (account_id, id);
create index data_request_by_state on data_request (state, due_on, id);

-- What became of the data of whoever asked for deletion: numbers only, none of the data.
create table data_erasure (
    request_id bigint not null references data_request (id),
    kind       varchar(20) not null,
    number     bigint not null,
    primary key (request_id, kind)
);
