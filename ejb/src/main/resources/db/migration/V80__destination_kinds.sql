-- Kinds of 去向 and the facts that each asks for, as dated data: next year's kinds, facts and proofs are rows here, and nothing is compiled.
create table destination_kind (
    kind           varchar(20) not null,
    code           varchar(4) not null,
    name           varchar(40) not null,
    name_en        varchar(80) not null,
    position       integer not null,
    place_is       varchar(60),
    place_is_en    varchar(120),
    place_required boolean not null,
    proof_is       varchar(80),
    proof_is_en    varchar(160),
    proof_required boolean not null,
    check_is       varchar(120) not null,
    check_is_en    varchar(240) not null,
    valid_from     date not null,
    valid_to       date,
    primary key (kind, valid_from)
);
create table destination_kind_field (
    kind       varchar(20) not null,
    field      varchar(20) not null,
    position   integer not null,
    required   boolean not null,
    valid_from date not null,
    valid_to   date,
    primary key (kind, field, valid_from)
);

insert into destination_kind (kind, code, name, name_en, position, place_is, place_is_en, place_required, proof_is, proof_is_en,
        proof_required, check_is, check_is_en, valid_from) values
    ('LABOUR', '11', '签劳动合同', 'Labour contract', 1, '单位全称', 'Full name of the employer', true,
        '劳动合同有双方签章的各页', 'The pages of the contract with both signatures', true,
        '合同已由双方签章，单位名称与证明一致，不是实习', 'Signed by both sides, same employer, no internship', date '2026-01-01'),
    ('CIVIL', '12', '公招录用（公务员、事业单位、国企）', 'Recruited by public examination', 2, '录用单位全称', 'Full name of the unit', true,
        '录用通知或公示', 'Notice of appointment', true,
        '录用通知有单位公章，姓名和证件号码是本人', 'Stamped by the unit, the person is the graduate', date '2026-01-01'),
    ('NCO', '12', '招收军士（士官）', 'Non-commissioned officer', 3, '入伍部队或批准机关', 'Troop or authority', true,
        '入伍通知书或批准书', 'Notice of enlistment', true, '通知书有征兵机关公章', 'Stamped by the recruiting authority', date '2026-01-01'),
    ('RESIDENCY', '12', '医学规培（住院医师规范化培训）', 'Medical residency', 4, '培训基地（医院）全称', 'Full name of the hospital', true,
        '录取通知或培训协议', 'Admission or training agreement', true, '基地在国家公布的名单内', 'The hospital is on the national list', date '2026-01-01'),
    ('INTERNATIONAL', '12', '国际组织任职', 'International organization', 5, '国际组织名称', 'Name of the organization', true,
        '聘用通知', 'Letter of appointment', true, '是任职，不是实习', 'An appointment, no internship', date '2026-01-01'),
    ('COMMISSIONED', '12', '定向、委培去向补充登记', 'Commissioned training', 6, '定向或委培单位全称', 'Full name of the commissioning unit', true,
        '定向或委培协议', 'The commission', true, '与生源库的培养方式、定向或委培单位一致', 'As the roster says', date '2026-01-01'),
    ('HIRED', '12', '其他录用形式', 'Other employment', 7, '单位全称', 'Full name of the employer', true,
        '单位盖章的录用证明', 'Stamped proof of employment', true, '证明有单位公章和联系人', 'Stamped, with a person to ask', date '2026-01-01'),
    ('RESEARCH', '27', '科研助理、管理助理', 'Research or management assistant', 8, '聘用单位全称', 'Full name of the employer', true,
        '聘用协议', 'The contract', true, '聘期一年以上', 'For a year or longer', date '2026-01-01'),
    ('SOLDIER', '46', '应征义务兵', 'Military service', 9, '入伍地（县、市、区）', 'County of enlistment', true,
        '应征入伍通知书', 'Notice of enlistment', true, '通知书有县级征兵办公章', 'Stamped by the county office', date '2026-01-01'),
    ('NATIONAL_PROJECT', '50', '国家基层项目', 'National grass-roots programme', 10, '服务单位全称', 'Full name of the unit', true,
        '录取通知或服务协议', 'Admission or agreement', true, '项目属于国家公布的基层项目', 'A programme of the national list', date '2026-01-01'),
    ('LOCAL_PROJECT', '51', '地方基层项目', 'Local grass-roots programme', 11, '服务单位全称', 'Full name of the unit', true,
        '录取通知或服务协议', 'Admission or agreement', true, '项目由省级或市级部门组织', 'A programme of the province or city', date '2026-01-01'),
    ('BUSINESS', '75', '自主创业', 'Own business', 12, '企业或店铺名称', 'Name of the business', true,
        '营业执照，或网店的证明', 'Business licence or proof of the shop', true,
        '法定代表人或股东是本人', 'The graduate owns it or has a share', date '2026-01-01'),
    ('FREELANCE', '76', '自由职业', 'Freelance', 13, '主要从业地点', 'Place of work', false,
        '收入或作品的证明', 'Proof of income or of work', true, '有本人签字的说明和收入证明', 'A signed statement and proof of income', date '2026-01-01'),
    ('STUDY', '80', '升学', 'Further study', 14, '录取学校全称', 'Full name of the school', true,
        '录取通知书，或研招网、学信网的录取页面', 'Notice of admission', true, '与录取数据一致', 'As the admission data say', date '2026-01-01'),
    ('SECOND_BACHELOR', '80', '第二学士学位', 'Second bachelor''s degree', 15, '录取学校全称', 'Full name of the school', true,
        '录取通知书', 'Notice of admission', true, '与录取数据一致', 'As the admission data say', date '2026-01-01'),
    ('ABROAD', '85', '出国、出境', 'Abroad', 16, '学校或单位名称', 'Name of the school or unit', true,
        '录取通知、签证或聘用通知', 'Admission, visa or appointment', true, '名称、时间与证明一致', 'Name and time as the proof says', date '2026-01-01'),
    ('LOOKING', '70', '待就业', 'Looking for work', 17, null, null, false, null, null, false,
        '本人确认，无须证明', 'The graduate''s word is enough', date '2026-01-01'),
    ('PREPARING', '71', '不就业拟升学', 'Preparing for further study', 18, null, null, false, null, null, false,
        '本人确认，无须证明', 'The graduate''s word is enough', date '2026-01-01'),
    ('NOT_NOW', '72', '其他暂不就业', 'Not looking for work now', 19, null, null, false, null, null, false,
        '本人确认，无须证明', 'The graduate''s word is enough', date '2026-01-01');

insert into destination_kind_field (kind, field, position, required, valid_from)
    select k.kind, f.field, f.position, f.required, k.valid_from from destination_kind k join (values
        ('CREDIT_CODE', 1, true), ('NATURE', 2, true), ('INDUSTRY', 3, true), ('UNIT_PLACE', 4, true), ('JOB_CATEGORY', 5, true),
        ('CONTACT', 6, true), ('PHONE', 7, true), ('PAY', 8, false)) f (field, position, required) on true
    where k.kind in ('LABOUR', 'CIVIL', 'HIRED', 'RESEARCH');
insert into destination_kind_field (kind, field, position, required, valid_from) values
    ('RESIDENCY', 'CREDIT_CODE', 1, false, date '2026-01-01'), ('RESIDENCY', 'UNIT_PLACE', 2, true, date '2026-01-01'),
    ('RESIDENCY', 'CONTACT', 3, false, date '2026-01-01'), ('RESIDENCY', 'PHONE', 4, false, date '2026-01-01'),
    ('INTERNATIONAL', 'COUNTRY', 1, true, date '2026-01-01'), ('INTERNATIONAL', 'ROLE', 2, true, date '2026-01-01'),
    ('COMMISSIONED', 'CREDIT_CODE', 1, true, date '2026-01-01'), ('COMMISSIONED', 'UNIT_PLACE', 2, true, date '2026-01-01'),
    ('COMMISSIONED', 'CONTACT', 3, false, date '2026-01-01'), ('COMMISSIONED', 'PHONE', 4, false, date '2026-01-01'),
    ('NATIONAL_PROJECT', 'PROJECT', 1, true, date '2026-01-01'), ('NATIONAL_PROJECT', 'UNIT_PLACE', 2, true, date '2026-01-01'),
    ('NATIONAL_PROJECT', 'YEARS', 3, true, date '2026-01-01'),
    ('LOCAL_PROJECT', 'PROJECT', 1, true, date '2026-01-01'), ('LOCAL_PROJECT', 'UNIT_PLACE', 2, true, date '2026-01-01'),
    ('LOCAL_PROJECT', 'YEARS', 3, true, date '2026-01-01'),
    ('BUSINESS', 'CREDIT_CODE', 1, false, date '2026-01-01'), ('BUSINESS', 'ROLE', 2, true, date '2026-01-01'),
    ('BUSINESS', 'INDUSTRY', 3, true, date '2026-01-01'), ('BUSINESS', 'UNIT_PLACE', 4, true, date '2026-01-01'),
    ('FREELANCE', 'ROLE', 1, true, date '2026-01-01'),
    ('STUDY', 'MAJOR', 1, true, date '2026-01-01'), ('STUDY', 'LEVEL', 2, true, date '2026-01-01'),
    ('SECOND_BACHELOR', 'MAJOR', 1, true, date '2026-01-01'),
    ('ABROAD', 'COUNTRY', 1, true, date '2026-01-01'), ('ABROAD', 'MAJOR', 2, false, date '2026-01-01');

-- What was told until now is of the plainest kind of its code.
alter table destination add column kind varchar(20);
update destination set kind = case code when '11' then 'LABOUR' when '27' then 'RESEARCH' when '46' then 'SOLDIER'
    when '50' then 'NATIONAL_PROJECT' when '51' then 'LOCAL_PROJECT' when '70' then 'LOOKING' when '71' then 'PREPARING'
    when '72' then 'NOT_NOW' when '75' then 'BUSINESS' when '76' then 'FREELANCE' when '80' then 'STUDY' when '85' then 'ABROAD'
    else 'HIRED' end;
alter table destination alter column kind set not null;

create table destination_fact (
    destination_id bigint not null references destination (id),
    field          varchar(20) not null,
    told           varchar(120) not null,
    primary key (destination_id, field)
);

-- 作废申请 by the graduate of one that is registered.
alter table destination add column end_wish varchar(500);

-- Several photographs, each with the hash of its file, by which one that proves two destinations is found.
create table destination_image (
    destination_id bigint not null references destination (id),
    image_no       integer not null,
    image          bytea not null,
    sha256         varchar(64),
    added_at       timestamp with time zone not null,
    primary key (destination_id, image_no)
);
create index destination_image_hash on destination_image (sha256);
insert into destination_image (destination_id, image_no, image, added_at)
    select id, 1, evidence, submitted_at from destination where evidence is not null;
alter table destination drop column evidence;
