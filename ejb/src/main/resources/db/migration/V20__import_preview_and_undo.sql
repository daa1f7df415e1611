-- An import that would change graduates shows first what it would do, and can be undone as long as nothing was built on it.
-- p_...: what the checking pass found. checked_at: when that pass ended, or that none was needed. first_added and last_added: between which identifiers
-- the rows lie that the import added, so that they are found by the primary key and the mass import needs no index more.
alter table roster_import add column checked_rows integer default 0 not null;
alter table roster_import add column checked_at timestamp with time zone;
alter table roster_import add column p_added integer default 0 not null;
alter table roster_import add column p_changed integer default 0 not null;
alter table roster_import add column p_unchanged integer default 0 not null;
alter table roster_import add column p_refused integer default 0 not null;
alter table roster_import add column decided_at timestamp with time zone;
alter table roster_import add column decided_name varchar(64);
alter table roster_import add column first_added bigint;
alter table roster_import add column last_added bigint;
alter table roster_import add column undo_rows integer default 0 not null;
alter table roster_import add column undone integer default 0 not null;
alter table roster_import add column undo_by varchar(64);
alter table roster_import add column undone_at timestamp with time zone;
update roster_import set checked_at = created_at;

-- What a waiting import would change: old and new value of each column, sealed. It goes when the import is confirmed or given up.
create table roster_preview (
    import_id      bigint not null references roster_import (id),
    row_no         integer not null,
    graduate_id    bigint not null,
    telling        boolean not null,
    name           varchar(64) not null,
    id_masked      varchar(30) not null,
    exam_no        varchar(20),
    student_no     varchar(30),
    changes_sealed bytea not null,
    primary key (import_id, row_no)
);

-- The graduates as they were before an import changed them: the same columns, with the ID number sealed as it was.
create table roster_before (
    import_id          bigint not null references roster_import (id),
    row_no             integer not null,
    graduate_id        bigint not null,
    taken_at           timestamp with time zone not null,
    after_hash         varchar(64) not null,
    roster_key         varchar(64) not null,
    exam_no            varchar(20),
    student_no         varchar(30),
    name               varchar(64) not null,
    gender_code        varchar(4),
    ethnicity_code     varchar(4),
    politics_code      varchar(4),
    department         varchar(100),
    class_name         varchar(100),
    level_code         varchar(4) not null,
    major_code         varchar(12),
    major              varchar(100) not null,
    major_direction    varchar(100),
    training_mode_code varchar(4),
    commissioned_unit  varchar(120),
    origin_code        varchar(12),
    schooling_years    varchar(8),
    enrolled_on        date,
    graduates_on       date not null,
    hardship_code      varchar(4),
    teacher_code       varchar(4),
    urban_rural        varchar(10),
    study_form         varchar(20),
    id_sealed          bytea not null,
    id_masked          varchar(30) not null,
    id_hash            varchar(64) not null,
    live_id_hash       varchar(80),
    facts_hash         varchar(64) not null,
    former_import      bigint,
    changed_at         timestamp with time zone not null,
    removed_at         timestamp with time zone,
    primary key (import_id, row_no)
);
create index roster_before_graduate on roster_before (graduate_id, import_id);
create index roster_before_former on roster_before (former_import);

-- 生源库 is looked through by name and by number.
create index graduate_name on graduate (school_id, cohort, name, id);
create index graduate_student_no on graduate (school_id, cohort, student_no, id);
