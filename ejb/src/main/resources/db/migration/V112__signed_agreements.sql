-- The agreement's file is signed. What was printed before this stays as it was handed out; what was printed and handed out before its
-- signature stays known by its hash.
alter table agreement add column signature_due boolean default false not null;
alter table agreement add column signed_at timestamp with time zone;
alter table agreement add column unsigned_sha256 varchar(64);
create index agreement_unsigned on agreement (signature_due, signing_id);
create index agreement_unsigned_sha256 on agreement (unsigned_sha256);
