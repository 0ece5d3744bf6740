-- What an earlier version knows of are the users who are named.
UPDATE messages SET mentioned_user_ids = ARRAY(
        SELECT id FROM unnest(mentioned_user_ids) AS id
        WHERE id <> ALL (group_member_ids) AND id > '00000000-0000-0000-0000-00000000000f' ORDER BY id)
    WHERE cardinality(mentioned_user_ids) > 0;
UPDATE direct_messages SET mentioned_user_ids = ARRAY(
        SELECT id FROM unnest(mentioned_user_ids) AS id
        WHERE id <> ALL (group_member_ids) AND id > '00000000-0000-0000-0000-00000000000f' ORDER BY id)
    WHERE cardinality(mentioned_user_ids) > 0;
-- plan: whom groups addressed is lost, since an earlier version cannot show it.
ALTER TABLE direct_message_revisions DROP COLUMN mentioned_user_ids;
ALTER TABLE message_revisions DROP COLUMN mentioned_user_ids;
ALTER TABLE direct_messages DROP COLUMN group_member_ids, DROP COLUMN mentioned_group_ids;
ALTER TABLE messages DROP COLUMN group_member_ids, DROP COLUMN mentioned_group_ids;
