-- Figures of the ways after graduation, kept by day: what changed since the day before, so that the sum up to a day is how things stood
-- on it. A day that is counted again begins with forgetting what was counted of it.
create table way_change (
    school_id bigint not null references school (id),
    cohort    integer not null,
    figure_of varchar(12) not null,
    grouped   varchar(100) not null,
    on_day    date not null,
    everybody bigint not null,
    found     bigint not null,
    primary key (school_id, cohort, figure_of, grouped, on_day)
);
create index way_change_days on way_change (cohort, figure_of, on_day);

-- The days that were counted to the end.
create table way_day (
    on_day     date primary key,
    counted_at timestamp with time zone not null,
    graduates  bigint not null
);
