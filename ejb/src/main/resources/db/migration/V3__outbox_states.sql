-- The oldest waiting messages are found by state and id however many were delivered before. A message whose short message still waits for
-- the carrier has the state SMS_WAITING; there are few of these.
create index outbox_state on outbox_message (state, id);
drop index outbox_waiting;
