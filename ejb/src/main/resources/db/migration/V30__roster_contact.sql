-- 手机号 and 电子邮箱 as the school has them. graduate.mobile and graduate.email are what the graduates themselves have proved.
alter table graduate add column roster_mobile varchar(20);
alter table graduate add column roster_email varchar(254);
alter table roster_before add column roster_mobile varchar(20);
alter table roster_before add column roster_email varchar(254);
