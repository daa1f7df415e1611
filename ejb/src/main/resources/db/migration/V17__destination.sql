-- 去向登记: where a graduate goes who does not sign here. destination_code stands in the graduate's row while one is registered, so that letters and answers
-- see it under the lock that they take anyway.
insert into code (code_table, code, name, name_en, position, valid_from) values
    ('DESTINATION', '10', '签就业协议', 'Employment agreement', 1, date '2026-01-01'),
    ('DESTINATION', '11', '签劳动合同', 'Labour contract', 2, date '2026-01-01'),
    ('DESTINATION', '12', '其他录用形式', 'Other employment', 3, date '2026-01-01'),
    ('DESTINATION', '27', '科研助理、管理助理', 'Research or management assistant', 4, date '2026-01-01'),
    ('DESTINATION', '46', '应征义务兵', 'Military service', 5, date '2026-01-01'),
    ('DESTINATION', '50', '国家基层项目', 'National grass-roots programme', 6, date '2026-01-01'),
    ('DESTINATION', '51', '地方基层项目', 'Local grass-roots programme', 7, date '2026-01-01'),
    ('DESTINATION', '70', '待就业', 'Looking for work', 8, date '2026-01-01'),
    ('DESTINATION', '71', '不就业拟升学', 'Preparing for further study', 9, date '2026-01-01'),
    ('DESTINATION', '72', '其他暂不就业', 'Not looking for work now', 10, date '2026-01-01'),
    ('DESTINATION', '75', '自主创业', 'Own business', 11, date '2026-01-01'),
    ('DESTINATION', '76', '自由职业', 'Freelance', 12, date '2026-01-01'),
    ('DESTINATION', '80', '升学', 'Further study', 13, date '2026-01-01'),
    ('DESTINATION', '85', '出国、出境', 'Abroad', 14, date '2026-01-01');

alter table graduate add column destination_code varchar(4);

create sequence destination_seq start with 50 increment by 50;
create table destination (
    id               bigint primary key,
    graduate_id      bigint not null references graduate (id),
    school_id        bigint not null references school (id),
    cohort           integer not null,
    live_graduate_id bigint,
    code             varchar(4) not null,
    place            varchar(120),
    detail           varchar(500),
    begins_on        date,
    state            varchar(12) not null,
    note             varchar(500),
    objection        varchar(500),
    evidence         bytea,
    submitted_at     timestamp with time zone not null,
    decided_at       timestamp with time zone,
    decided_name     varchar(64),
    version          integer not null,
    constraint destination_live unique (live_graduate_id)
);
create index destination_graduate on destination (graduate_id, id);
create index destination_school on destination (school_id, cohort, state, id);
