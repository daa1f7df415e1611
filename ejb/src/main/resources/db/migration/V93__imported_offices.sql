-- 导入人才服务机构: which uploaded table an office came from, so that the import can be undone.
alter table service_office add column import_id bigint references intake (id);
create index service_office_import on service_office (import_id);
