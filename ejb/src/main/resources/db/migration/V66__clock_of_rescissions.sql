-- A rescission that nobody answers: how many days the school gives, until when it is, and that the school was
-- asked to decide without an answer.
alter table school add column rescission_days integer default 10 not null;
alter table rescission add column answer_until timestamp with time zone;
update rescission set answer_until = opened_at + interval '10' day;
alter table rescission add column unanswered boolean default false not null;
-- Who was reminded: of the clock before it ends, and that it ended.
alter table rescission add column reminded_at timestamp with time zone;
alter table rescission add column overdue_told_at timestamp with time zone;
create index rescission_clock on rescission (state, answer_until, id);
