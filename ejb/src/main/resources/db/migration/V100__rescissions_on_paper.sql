-- Who caused a rescission, what is handed in with it (stamped forms, letters), and its papers, which are numbered and printed once.
alter table rescission add column cause_code varchar(10);

create table rescission_file (
    rescission_id bigint not null references rescission (id),
    purpose       varchar(6) not null,
    file_no       integer not null,
    media         varchar(20) not null,
    content       bytea not null,
    sha256        varchar(64) not null,
    party         varchar(12) not null,
    added_at      timestamp with time zone not null,
    primary key (rescission_id, purpose, file_no)
);
create index rescission_file_hash on rescission_file (sha256);

create table rescission_paper (
    number        varchar(20) primary key,
    rescission_id bigint not null references rescission (id),
    kind          varchar(5) not null,
    check_code    varchar(8) not null,
    issued_at     timestamp with time zone not null,
    pdf           bytea not null,
    sha256        varchar(64) not null,
    constraint rescission_paper_once unique (rescission_id, kind)
);
create index rescission_paper_hash on rescission_paper (sha256);

insert into code (code_table, code, name, name_en, position, valid_from) values
    ('RESCISSION_CAUSE', '1', '学生原因', 'The graduate', 1, date '2026-01-01'),
    ('RESCISSION_CAUSE', '2', '单位原因', 'The employer', 2, date '2026-01-01'),
    ('RESCISSION_CAUSE', '3', '双方协商', 'By common agreement', 3, date '2026-01-01'),
    ('RESCISSION_CAUSE', '9', '其他', 'Something else', 4, date '2026-01-01');
