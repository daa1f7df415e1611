-- How a graduate proves to be the person of the roster before an account is made. What the school decides:
alter table school add column activation varchar(12) default 'PROVED' not null;
alter table school add column code_days integer default 30 not null;

-- 激活码: one for a graduate, kept as a keyed hash only; issuing another replaces it.
create table activation_code (
    graduate_id bigint primary key references graduate (id) on delete cascade,
    code_hash   varchar(64) not null,
    issued_at   timestamp with time zone not null,
    issued_by   bigint,
    expires_at  timestamp with time zone not null,
    tries       integer not null,
    used_at     timestamp with time zone
);

-- How and when an account was activated, whether the school still has to confirm it, and since when it belongs to nobody (解绑).
alter table account add column activation_way varchar(16);
alter table account add column activated_at timestamp with time zone;
alter table account add column awaits_school boolean default false not null;
alter table account add column unbound_at timestamp with time zone;
