-- Texts with paragraphs and lists take more room than their words, which are still counted alone.
alter table employer alter column introduction set data type varchar(40000);
alter table announcement alter column body set data type varchar(40000);
