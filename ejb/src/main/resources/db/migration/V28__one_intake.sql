-- One pipeline for uploaded tables: lists of favourites move into it.
alter table intake add column employer_id bigint references employer (id);
alter table intake add column cohort integer;
alter table intake add column started_by bigint;
alter table intake add column undone integer default 0 not null;
alter table intake add column kept integer default 0 not null;
alter table intake add column resumed_row integer default 0 not null;
alter table intake add column resumed_times integer default 0 not null;
alter table intake add column failure varchar(500);
create index intake_employer on intake (employer_id, created_at);

-- Former imports keep their numbers behind 1,000,000,000,000,
-- which the sequence of intakes never reaches. The rows of one that had not ended
-- are sealed as a whole and cannot be divided here: it fails, what it added stays, and uploading the same file again completes it.
insert into intake (id, kind, employer_id, cohort, file_name, header, state, total_rows, read_rows, taken, unchanged, refused,
                    execution_id, started_by, started_name, created_at, finished_at, failure, version)
select f.id + 1000000000000, 'FAVORITES', f.employer_id, f.cohort, f.file_name, '学生姓名' || U&'\001F' || '身份证号' || U&'\001F' || '毕业院校',
       case when f.state in ('STAGED', 'RUNNING', 'STOPPED') then 'FAILED' else f.state end,
       f.total_rows, f.read_rows, f.added, f.already_in, f.refused, f.execution_id, f.started_by, f.started_name, f.created_at,
       case when f.state in ('STAGED', 'RUNNING', 'STOPPED') then current_timestamp else f.finished_at end,
       case when f.state in ('STAGED', 'RUNNING', 'STOPPED') then '系统升级时未完成，请再次上传同一文件' else f.failure end,
       f.version
from favorite_import f;
insert into intake_row (intake_id, position, line_no, cells_sealed, fault, args)
select r.import_id + 1000000000000, row_number() over (partition by r.import_id order by r.row_no), r.row_no, r.cells_sealed,
    r.reason, r.args
from favorite_refusal r;
update favorite set import_id = import_id + 1000000000000 where import_id is not null;
create index favorite_of_import on favorite (import_id);

drop table favorite_refusal;
drop table favorite_import;
drop sequence favorite_import_seq;
