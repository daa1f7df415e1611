-- 身份认证 (manual, chapter 2): what a user says of themselves and of the unit, how the unit is proved, and what the centre decided.
-- The person's facts go to the account and the unit's facts to the unit when the proof is found good, and not before.
alter table account add column gender varchar(4);
alter table account add column unit_department varchar(100);
alter table account add column job_title varchar(60);
alter table account add column mail_verified_at timestamp with time zone;
alter table account add column work_phone varchar(30);
alter table account add column fax varchar(30);

-- A message with a number of its own goes there as a short message too; graduates' numbers are found by their keys.
alter table outbox_message add column mobile varchar(20);

create sequence verification_seq start with 50 increment by 50;
create table verification (
    id                  bigint primary key,
    account_id          bigint not null references account (id),
    live_account_id     bigint,
    employer_id         bigint references employer (id),
    method              varchar(12),
    state               varchar(20) not null,
    attempt             integer not null,
    p_name              varchar(64),
    p_gender            varchar(4),
    p_department        varchar(100),
    p_job_title         varchar(60),
    p_email             varchar(254),
    p_phone             varchar(30),
    p_fax               varchar(30),
    u_name              varchar(120),
    u_credit_code       varchar(18),
    u_platform_industry varchar(60),
    u_business_scope    varchar(200),
    u_unit_type         varchar(40),
    u_nature            varchar(12),
    u_size              varchar(20),
    u_region            varchar(12),
    u_region_name       varchar(100),
    u_address           varchar(200),
    u_site              varchar(200),
    mail_verified_at    timestamp with time zone,
    reason_code         varchar(12),
    reason_text         varchar(500),
    created_at          timestamp with time zone not null,
    changed_at          timestamp with time zone not null,
    submitted_at        timestamp with time zone,
    claimed_by          bigint references account (id),
    claimed_name        varchar(64),
    claimed_until       timestamp with time zone,
    decided_by          bigint references account (id),
    decided_name        varchar(64),
    decided_at          timestamp with time zone,
    version             integer not null,
    constraint verification_live unique (live_account_id)
);
create index verification_account on verification (account_id, id);
create index verification_queue on verification (state, submitted_at, id);
create index verification_employer on verification (employer_id, id);

-- The images lie sealed outside the database under a random name. A replaced or removed one keeps its row, and its file until housekeeping.
create sequence verification_file_seq start with 50 increment by 50;
create table verification_file (
    id              bigint primary key,
    verification_id bigint not null references verification (id),
    kind            varchar(8) not null,
    stored_name     varchar(60) not null,
    shown_name      varchar(200) not null,
    content_type    varchar(40) not null,
    bytes           integer not null,
    width           integer not null,
    height          integer not null,
    sha256          varchar(64) not null,
    created_at      timestamp with time zone not null,
    removed_at      timestamp with time zone,
    version         integer not null
);
create index verification_file_of on verification_file (verification_id, kind, id);

-- 公司行业 of 国家大学生就业服务平台; its parent is the section of GB/T 4754 that stands in the agreement until the unit chooses another.
insert into code (code_table, code, name, name_en, parent, position, valid_from) values
    ('PLATFORM_INDUSTRY', '01', '互联网/电子商务', 'Internet and e-commerce', 'I', 1, date '2026-01-01'),
    ('PLATFORM_INDUSTRY', '02', '计算机软件', 'Software', 'I', 2, date '2026-01-01'),
    ('PLATFORM_INDUSTRY', '03', 'IT服务/系统集成', 'IT services and integration', 'I', 3, date '2026-01-01'),
    ('PLATFORM_INDUSTRY', '04', '通信/电信', 'Telecommunications', 'I', 4, date '2026-01-01'),
    ('PLATFORM_INDUSTRY', '05', '电子/半导体/集成电路', 'Electronics and semiconductors', 'C', 5, date '2026-01-01'),
    ('PLATFORM_INDUSTRY', '06', '机械/设备/仪器制造', 'Machinery and instruments', 'C', 6, date '2026-01-01'),
    ('PLATFORM_INDUSTRY', '07', '汽车/航空/航天/船舶', 'Vehicles, aircraft and ships', 'C', 7, date '2026-01-01'),
    ('PLATFORM_INDUSTRY', '08', '医药/生物工程', 'Pharmaceuticals and bioengineering', 'C', 8, date '2026-01-01'),
    ('PLATFORM_INDUSTRY', '09', '食品/服装/消费品制造', 'Food, clothing and consumer goods', 'C', 9, date '2026-01-01'),
    ('PLATFORM_INDUSTRY', '10', '化工/材料/冶金', 'Chemicals, materials and metals', 'C', 10, date '2026-01-01'),
    ('PLATFORM_INDUSTRY', '11', '采矿/石油/天然气', 'Mining, oil and gas', 'B', 11, date '2026-01-01'),
    ('PLATFORM_INDUSTRY', '12', '电力/能源/水务', 'Electricity, energy and water', 'D', 12, date '2026-01-01'),
    ('PLATFORM_INDUSTRY', '13', '建筑/工程/装饰', 'Construction', 'E', 13, date '2026-01-01'),
    ('PLATFORM_INDUSTRY', '14', '房地产/物业管理', 'Real estate', 'K', 14, date '2026-01-01'),
    ('PLATFORM_INDUSTRY', '15', '批发/零售/贸易', 'Trade', 'F', 15, date '2026-01-01'),
    ('PLATFORM_INDUSTRY', '16', '交通/运输/物流', 'Transport and logistics', 'G', 16, date '2026-01-01'),
    ('PLATFORM_INDUSTRY', '17', '酒店/餐饮/旅游', 'Hotels, catering and tourism', 'H', 17, date '2026-01-01'),
    ('PLATFORM_INDUSTRY', '18', '银行/证券/保险', 'Finance', 'J', 18, date '2026-01-01'),
    ('PLATFORM_INDUSTRY', '19', '法律/会计/咨询/人力资源', 'Law, accounting, consulting and human resources', 'L', 19, date '2026-01-01'),
    ('PLATFORM_INDUSTRY', '20', '科研/技术服务/检测', 'Research and technical services', 'M', 20, date '2026-01-01'),
    ('PLATFORM_INDUSTRY', '21', '教育/培训', 'Education', 'P', 21, date '2026-01-01'),
    ('PLATFORM_INDUSTRY', '22', '医疗/卫生/养老', 'Health and care', 'Q', 22, date '2026-01-01'),
    ('PLATFORM_INDUSTRY', '23', '文化/传媒/体育/娱乐', 'Culture, media, sports and entertainment', 'R', 23, date '2026-01-01'),
    ('PLATFORM_INDUSTRY', '24', '环境/水利/公共设施', 'Environment and public facilities', 'N', 24, date '2026-01-01'),
    ('PLATFORM_INDUSTRY', '25', '居民服务/维修', 'Resident services', 'O', 25, date '2026-01-01'),
    ('PLATFORM_INDUSTRY', '26', '农/林/牧/渔', 'Agriculture, forestry and fishery', 'A', 26, date '2026-01-01'),
    ('PLATFORM_INDUSTRY', '27', '政府/公共管理/社会组织', 'Government and social organizations', 'S', 27, date '2026-01-01'),
    ('PLATFORM_INDUSTRY', '28', '国际组织', 'International organizations', 'T', 28, date '2026-01-01');
insert into code (code_table, code, name, name_en, position, valid_from) values
    ('UNIT_TYPE', '01', '党政机关', 'Government body', 1, date '2026-01-01'),
    ('UNIT_TYPE', '02', '事业单位', 'Public institution', 2, date '2026-01-01'),
    ('UNIT_TYPE', '03', '国有企业', 'State-owned enterprise', 3, date '2026-01-01'),
    ('UNIT_TYPE', '04', '民营企业', 'Private enterprise', 4, date '2026-01-01'),
    ('UNIT_TYPE', '05', '外商独资企业', 'Wholly foreign-owned enterprise', 5, date '2026-01-01'),
    ('UNIT_TYPE', '06', '中外合资或合作企业', 'Joint venture', 6, date '2026-01-01'),
    ('UNIT_TYPE', '07', '港澳台资企业', 'Hong Kong, Macao or Taiwan-funded enterprise', 7, date '2026-01-01'),
    ('UNIT_TYPE', '08', '社会组织', 'Social organization', 8, date '2026-01-01'),
    ('UNIT_TYPE', '09', '部队', 'Armed forces', 9, date '2026-01-01'),
    ('UNIT_TYPE', '10', '基层组织', 'Village or community', 10, date '2026-01-01'),
    ('UNIT_TYPE', '99', '其他', 'Other', 11, date '2026-01-01');
insert into code (code_table, code, name, name_en, position, valid_from) values
    ('UNIT_SIZE', '1', '50人以下', 'Fewer than 50', 1, date '2026-01-01'),
    ('UNIT_SIZE', '2', '50-99人', '50-99', 2, date '2026-01-01'),
    ('UNIT_SIZE', '3', '100-499人', '100-499', 3, date '2026-01-01'),
    ('UNIT_SIZE', '4', '500-999人', '500-999', 4, date '2026-01-01'),
    ('UNIT_SIZE', '5', '1000-9999人', '1,000-9,999', 5, date '2026-01-01'),
    ('UNIT_SIZE', '6', '10000人以上', '10,000 or more', 6, date '2026-01-01');
insert into code (code_table, code, name, name_en, position, valid_from) values
    ('VERIFY_REASON', '1', '图片不清晰或不完整', 'An image is not clear or not complete', 1, date '2026-01-01'),
    ('VERIFY_REASON', '2', '证照信息与填写的单位信息不一致', 'The licence and the unit’s facts differ', 2, date '2026-01-01'),
    ('VERIFY_REASON', '3', '材料未加盖单位公章', 'The unit’s seal is missing', 3, date '2026-01-01'),
    ('VERIFY_REASON', '4', '网签授权书填写不完整或有误', 'The authorization letter is incomplete or wrong', 4, date '2026-01-01'),
    ('VERIFY_REASON', '5', '证照已过期、注销或吊销', 'The licence has expired or was cancelled', 5, date '2026-01-01'),
    ('VERIFY_REASON', '6', '个人信息填写有误', 'The personal facts are wrong', 6, date '2026-01-01'),
    ('VERIFY_REASON', '9', '其他', 'Other', 7, date '2026-01-01');
