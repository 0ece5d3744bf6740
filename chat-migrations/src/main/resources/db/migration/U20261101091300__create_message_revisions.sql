DROP TABLE direct_message_revisions;
DROP TABLE message_revisions;
