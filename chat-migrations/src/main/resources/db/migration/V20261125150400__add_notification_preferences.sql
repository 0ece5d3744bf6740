SET LOCAL lock_timeout = '5s';
-- What a member wants to be told of; without a level, everything in direct messages and mentions in channels.
ALTER TABLE channel_members
    ADD COLUMN notification_level varchar(16),
    ADD COLUMN is_muted boolean NOT NULL DEFAULT false,
    ADD COLUMN muted_until timestamptz,
    ADD CONSTRAINT channel_members_notification_level_check CHECK (notification_level IN ('all', 'mentions', 'nothing')),
    ADD CONSTRAINT channel_members_muted_until_check CHECK (is_muted OR muted_until IS NULL);
ALTER TABLE direct_message_members
    ADD COLUMN notification_level varchar(16),
    ADD COLUMN is_muted boolean NOT NULL DEFAULT false,
    ADD COLUMN muted_until timestamptz,
    ADD CONSTRAINT direct_message_members_notification_level_check
        CHECK (notification_level IN ('all', 'mentions', 'nothing')),
    ADD CONSTRAINT direct_message_members_muted_until_check CHECK (is_muted OR muted_until IS NULL);
