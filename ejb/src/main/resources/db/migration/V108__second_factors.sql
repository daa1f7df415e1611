-- 动态口令: the sealed secret, since when it is asked for, the last step that was used, and the hashes of the 恢复码 that are left.
alter table account add column factor_sealed bytea;
alter table account add column factor_since timestamp with time zone;
alter table account add column factor_step bigint;
alter table account add column factor_recovery varchar(500);
