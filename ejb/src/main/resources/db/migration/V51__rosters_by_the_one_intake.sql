-- Rosters move into the one pipeline for uploaded tables. Rows wait in sealed blocks of a thousand; a row of its own has only
-- what was refused.
alter table intake add column school_id bigint references school (id);
alter table intake add column header_sealed bytea;
alter table intake alter column header set data type varchar(70000);
alter table intake alter column header drop not null;
alter table intake add column changed integer default 0 not null;
alter table intake add column checked_rows integer default 0 not null;
alter table intake add column checked_at timestamp with time zone;
alter table intake add column p_taken integer default 0 not null;
alter table intake add column p_changed integer default 0 not null;
alter table intake add column p_unchanged integer default 0 not null;
alter table intake add column p_refused integer default 0 not null;
alter table intake add column decided_at timestamp with time zone;
alter table intake add column decided_name varchar(64);
alter table intake add column undo_rows integer default 0 not null;
alter table intake add column undo_by varchar(64);
alter table intake add column undone_at timestamp with time zone;
create index intake_school on intake (school_id, cohort, created_at);
create table intake_block (
    intake_id      bigint not null references intake (id),
    first_position integer not null,
    rows_sealed    bytea not null,
    primary key (intake_id, first_position)
);
alter table intake_row add column column_name varchar(40);

-- Rows that wait one by one cannot be sealed together here: what has not ended fails. What it took stays, and the same file can be
-- uploaded again.
update intake set same_file = null, state = 'FAILED', finished_at = current_timestamp, failure = '系统升级时未完成，请再次上传同一文件',
    taken = case when state = 'WAITING' then 0 else taken end, unchanged = case when state = 'WAITING' then 0 else unchanged end,
    refused = case when state = 'WAITING' then 0 else refused end
where state in ('STAGED', 'RUNNING', 'STOPPED', 'WAITING');
delete from intake_row
where fault is null or exists (select 1 from intake i where i.id = intake_row.intake_id and intake_row.position > i.read_rows);
update intake set checked_at = created_at, undo_rows = undone + kept;
update intake set undo_by = started_name, undone_at = finished_at where state = 'REVERTED';
alter table intake drop column kept;

-- Rosters keep their numbers, because every graduate names one. Other tables get numbers behind 2,000,000,000,000 and new ones
-- begin at 1,000,000,000, which neither reaches. In the audit log they have the numbers that they had.
insert into intake (id, kind, employer_id, cohort, file_name, same_file, header, state, total_rows, read_rows, taken, unchanged, refused,
    undone, execution_id, resumed_row, resumed_times, started_by, started_name, created_at, finished_at, failure, checked_at, undo_rows,
    undo_by, undone_at, version)
select id + 2000000000000, kind, employer_id, cohort, file_name, case when same_file is not null then '+' || same_file end, header, state,
    total_rows, read_rows, taken, unchanged, refused, undone, execution_id, resumed_row, resumed_times, started_by, started_name,
    created_at, finished_at, failure, checked_at, undo_rows, undo_by, undone_at, version
from intake;
update intake_row set intake_id = intake_id + 2000000000000;
update favorite set import_id = import_id + 2000000000000 where import_id is not null;
delete from intake where id < 2000000000000;
update intake set same_file = substring(same_file from 2) where same_file is not null;
alter sequence intake_seq restart with 1000000050;

-- Their rows waited in files on disk, which are not read any more. An undoing goes on.
insert into intake (id, kind, school_id, cohort, file_name, header_sealed, state, total_rows, read_rows, taken, changed, unchanged, refused,
    undone, resumed_row, resumed_times, started_by, started_name, created_at, finished_at, failure, checked_rows, checked_at, p_taken,
    p_changed, p_unchanged, p_refused, decided_at, decided_name, undo_rows, undo_by, undone_at, version)
select r.id, 'ROSTER', r.school_id, r.cohort, r.file_name,
    (select h.cells_sealed from roster_refusal h where h.import_id = r.id and h.row_no = 0),
    case when r.undo_by is null and r.state in ('STAGED', 'CHECKING', 'WAITING', 'RUNNING', 'STOPPED') then 'FAILED' else r.state end,
    r.total_rows, r.read_rows, r.added + r.changed, r.changed, r.unchanged, r.refused, r.undone, r.resumed_row, r.resumed_times,
    r.started_by, r.started_name, r.created_at,
    case when r.undo_by is null and r.state in ('STAGED', 'CHECKING', 'WAITING', 'RUNNING', 'STOPPED') then current_timestamp
        else r.finished_at end,
    case when r.undo_by is null and r.state in ('STAGED', 'CHECKING', 'WAITING', 'RUNNING', 'STOPPED')
        then '系统升级时未完成，请再次上传同一文件' else r.failure end,
    r.checked_rows, coalesce(r.checked_at, r.created_at), r.p_added + r.p_changed, r.p_changed, r.p_unchanged, r.p_refused, r.decided_at,
    r.decided_name, r.undo_rows, r.undo_by, r.undone_at, r.version
from roster_import r;
update intake set header = '' where kind = 'ROSTER' and header_sealed is null;
insert into intake_row (intake_id, position, line_no, cells_sealed, column_name, fault, args)
select r.import_id, row_number() over (partition by r.import_id order by r.row_no), r.row_no, r.cells_sealed, r.column_name,
    'roster.row.' || lower(r.reason), r.args
from roster_refusal r join intake i on i.id = r.import_id
where r.row_no > 0 and i.refused > 0;

-- Between which identifiers the graduates lie that an import added.
create table roster_added (
    import_id   bigint primary key references intake (id),
    first_added bigint not null,
    last_added  bigint not null
);
insert into roster_added (import_id, first_added, last_added)
select id, first_added, last_added from roster_import where first_added is not null;

delete from roster_preview;
drop table roster_refusal;
drop table roster_import cascade;
drop sequence roster_import_seq;
alter table roster_preview add constraint roster_preview_of foreign key (import_id) references intake (id);
alter table roster_before add constraint roster_before_of foreign key (import_id) references intake (id);
