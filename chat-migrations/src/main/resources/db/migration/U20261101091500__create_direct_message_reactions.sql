DROP TABLE direct_message_reactions;
