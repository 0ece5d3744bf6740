-- plan: an earlier version notifies nobody, so that nothing depends on what people prefer.
ALTER TABLE direct_message_members DROP COLUMN muted_until, DROP COLUMN is_muted, DROP COLUMN notification_level;
ALTER TABLE channel_members DROP COLUMN muted_until, DROP COLUMN is_muted, DROP COLUMN notification_level;
