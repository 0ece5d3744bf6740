DROP TABLE channel_overrides;
