-- 解约规则 of a school for a cohort: how many rescissions a graduate may cause, and when one may be asked for. What is null does not limit.
create table rescission_rule (
    school_id bigint not null references school (id),
    cohort    integer not null,
    most      integer,
    opens_on  date,
    closes_on date,
    primary key (school_id, cohort)
);
