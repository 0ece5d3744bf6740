SET LOCAL lock_timeout = '5s';
-- mentioned_user_ids is everybody whom a message addresses, so that one index finds all mentions of a member: those it
-- names, those who were in the groups that it names (they are in group_member_ids too), and for each kind of wide mention
-- an id that is nobody's: 00000000-0000-0000-0000-00000000000x with x = 1 for here, 2 for channel, 3 for everyone.
ALTER TABLE messages
    ADD COLUMN mentioned_group_ids uuid[] NOT NULL DEFAULT '{}',
    ADD COLUMN group_member_ids uuid[] NOT NULL DEFAULT '{}';
ALTER TABLE direct_messages
    ADD COLUMN mentioned_group_ids uuid[] NOT NULL DEFAULT '{}',
    ADD COLUMN group_member_ids uuid[] NOT NULL DEFAULT '{}';
-- Whom the replaced version addressed: an edit notifies only those whom no version before did.
ALTER TABLE message_revisions ADD COLUMN mentioned_user_ids uuid[] NOT NULL DEFAULT '{}';
ALTER TABLE direct_message_revisions ADD COLUMN mentioned_user_ids uuid[] NOT NULL DEFAULT '{}';
