DROP TABLE direct_message_members;
