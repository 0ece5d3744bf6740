-- A purge of a message takes along whom it notified. Ids of messages rise, so that this costs writers little.
DROP INDEX CONCURRENTLY IF EXISTS notifications_message_id_idx;
CREATE INDEX CONCURRENTLY notifications_message_id_idx ON notifications (message_id) WHERE message_id IS NOT NULL;
