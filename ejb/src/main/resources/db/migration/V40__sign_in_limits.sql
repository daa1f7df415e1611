-- Wrong passwords lock a name at the place they came from, and nowhere else. What was typed as a name stands nowhere: only its keyed hash.
create table sign_in_lock (
    place        varchar(64) primary key,
    failures     integer not null,
    failed_at    timestamp with time zone not null,
    locked_until timestamp with time zone
);
create index sign_in_lock_age on sign_in_lock (failed_at);
alter table sign_in_failure add column network varchar(45);
alter table sign_in_failure add column name_hash varchar(64);
create index sign_in_failure_network on sign_in_failure (network, at);
create index sign_in_failure_name on sign_in_failure (name_hash, at);
