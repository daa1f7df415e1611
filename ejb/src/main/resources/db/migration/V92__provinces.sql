-- 省级: where a school is (GB/T 2260), and of which province somebody is. Schools that were there before are placed by the centre.
alter table school add column region_code varchar(6);
create index school_region on school (region_code, code);
alter table account add column province varchar(2);
alter table account add column province_leader boolean;
create index account_province on account (province);
