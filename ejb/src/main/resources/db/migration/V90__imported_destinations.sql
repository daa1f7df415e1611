-- 导入去向: which uploaded table a destination came from, so that the import can be undone.
alter table destination add column import_id bigint references intake (id);
create index destination_import on destination (import_id);
