-- Where archives and household registrations go. Goals and ways are dated data, so are the public offices that keep archives.
insert into code (code_table, code, name, name_en, position, valid_from) values
    ('ARCHIVE_TO', '1', '用人单位（有档案管理权限）', 'Employer that may keep archives', 1, date '2026-01-01'),
    ('ARCHIVE_TO', '2', '用人单位的上级主管部门', 'Authority above the employer', 2, date '2026-01-01'),
    ('ARCHIVE_TO', '3', '工作地公共就业和人才服务机构', 'Public office at the place of work', 3, date '2026-01-01'),
    ('ARCHIVE_TO', '4', '生源地公共就业和人才服务机构', 'Public office at the place of origin', 4, date '2026-01-01'),
    ('ARCHIVE_TO', '5', '录取院校', 'Admitting university', 5, date '2026-01-01'),
    ('ARCHIVE_TO', '6', '留校保管（不超过两年）', 'Kept by the school for at most two years', 6, date '2026-01-01'),
    ('HUKOU_TO', '1', '单位集体户', 'Collective household of the employer', 1, date '2026-01-01'),
    ('HUKOU_TO', '2', '人才服务机构集体户', 'Collective household of a public office', 2, date '2026-01-01'),
    ('HUKOU_TO', '3', '迁回生源地', 'Back to the place of origin', 3, date '2026-01-01'),
    ('HUKOU_TO', '4', '录取院校集体户', 'Collective household of the admitting university', 4, date '2026-01-01'),
    ('HUKOU_TO', '5', '留校（不超过两年）', 'Stays at the school for at most two years', 5, date '2026-01-01'),
    ('HUKOU_TO', '9', '户口未迁入学校，不用迁移', 'Was never moved to the school', 6, date '2026-01-01'),
    ('TRANSFER_WAY', '1', '机要', 'Confidential post', 1, date '2026-01-01'),
    ('TRANSFER_WAY', '2', 'EMS', 'EMS', 2, date '2026-01-01');

create sequence service_office_seq start with 50 increment by 50;
create table service_office (
    id          bigint primary key,
    name        varchar(120) not null,
    region_code varchar(6) not null,
    recipient   varchar(64) not null,
    address     varchar(200) not null,
    phone       varchar(20) not null,
    changed_at  timestamp with time zone not null,
    ended_at    timestamp with time zone,
    version     integer not null,
    constraint service_office_name unique (name)
);
create table archive_transfer (
    graduate_id  bigint primary key references graduate,
    school_id    bigint not null references school,
    cohort       integer not null,
    goal         varchar(4) not null,
    office_id    bigint references service_office,
    receiver     varchar(120),
    recipient    varchar(64),
    address      varchar(200),
    phone        varchar(20),
    way          varchar(4),
    state        varchar(12) not null,
    note         varchar(400),
    filled_at    timestamp with time zone not null,
    decided_at   timestamp with time zone,
    decided_name varchar(64),
    version      integer not null
);
create index archive_transfer_of_school on archive_transfer (school_id, cohort, state);
create table hukou_transfer (
    graduate_id bigint primary key references graduate,
    goal        varchar(4) not null,
    address     varchar(200),
    filled_at   timestamp with time zone not null,
    version     integer not null
);
-- Each time an archive left the school, and whether it came back.
create table archive_sending (
    graduate_id  bigint not null references graduate,
    sending_no   integer not null,
    sent_on      date not null,
    way          varchar(4) not null,
    parcel       varchar(40) not null,
    receiver     varchar(120) not null,
    recipient    varchar(64) not null,
    address      varchar(200) not null,
    sent_name    varchar(64) not null,
    came_back_on date,
    why          varchar(400),
    primary key (graduate_id, sending_no)
);
