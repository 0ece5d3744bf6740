DROP SEQUENCE message_ids;
