-- What the hints of 签约审核 ask for: how much a unit signs at a school of late, and who else has a telephone number.
create index signing_unit_at_school on signing (school_id, employer_id, accepted_at);
create index graduate_mobile on graduate (mobile);
create index employer_phone on employer (phone);
