-- Since when 先由院系初审 is as it is: letters that were sent before go on by the rule before. Null: it never changed.
alter table school add column review_rule_since timestamp with time zone;
