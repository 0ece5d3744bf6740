SET LOCAL lock_timeout = '5s';
-- What a member wants to be told of in all of a workspace, where a conversation's own level says nothing else.
ALTER TABLE workspace_members
    ADD COLUMN notification_level varchar(16),
    ADD CONSTRAINT workspace_members_notification_level_check CHECK (notification_level IN ('all', 'mentions', 'nothing'));
