-- 线下签约 and 已签协议信息登记. A unit that a graduate typed has a row of its own for its one signing: nobody proved it, it has no
-- accounts, and its code is not the key by which units are known.
alter table employer alter column credit_code drop not null;
alter table employer add column typed_code varchar(18);
alter table employer add constraint employer_known_or_typed check (
    (credit_code is null and typed_code is not null) or (credit_code is not null and typed_code is null));

-- What is signed on paper has no letter that could be answered late.
alter table signing add column route varchar(10) default 'ONLINE' not null;
alter table signing add column paper_number varchar(40);
alter table signing alter column deadline drop not null;

-- The stamped pages, sealed; the hash is that of the picture as it is kept.
create table signing_page (
    signing_id bigint not null references signing (id),
    page_no    integer not null,
    image      bytea not null,
    sha256     varchar(64) not null,
    added_at   timestamp with time zone not null,
    primary key (signing_id, page_no)
);
create index signing_page_hash on signing_page (sha256);
