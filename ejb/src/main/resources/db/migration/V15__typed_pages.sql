-- What somebody has typed into a page of 身份认证 and not sent yet, sealed; one for each user and page.
create table typed_page (
    account_id bigint not null references account (id),
    page       varchar(20) not null,
    content    bytea not null,
    changed_at timestamp with time zone not null,
    primary key (account_id, page)
);
create index typed_page_age on typed_page (changed_at);
