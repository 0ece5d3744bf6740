-- plan: an earlier version knows only the levels of conversations, so that nothing depends on those of workspaces.
ALTER TABLE workspace_members DROP COLUMN notification_level;
