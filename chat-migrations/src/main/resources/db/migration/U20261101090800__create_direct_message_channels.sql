DROP TABLE direct_message_channels;
