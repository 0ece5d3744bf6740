DROP TABLE channel_retentions;
DROP TABLE workspace_retentions;
