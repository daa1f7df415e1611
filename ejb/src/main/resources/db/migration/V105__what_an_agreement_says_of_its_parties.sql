-- What an agreement says of its parties beyond its signing, frozen when it is issued, and the text by which it was printed.
-- What was printed before keeps its bytes and has neither.
alter table agreement add column gender_code varchar(4);
alter table agreement add column ethnicity_code varchar(4);
alter table agreement add column schooling_years varchar(8);
alter table agreement add column graduates_on date;
alter table agreement add column school_phone varchar(30);
alter table agreement add column template varchar(10);
