-- One sequence for both message tables: an id names one message anywhere.
CREATE SEQUENCE message_ids AS bigint;
