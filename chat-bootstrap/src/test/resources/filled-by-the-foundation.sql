-- A team's chat as the first released version left it (schema V20261101091900): rows in each of its tables, deleted, edited,
-- purged, archived and left things among them. HASH stands for the hash of everybody's password.
INSERT INTO users (id, kind, username, email, canonical_email, password_hash, display_name, deactivated_at, deleted_at) VALUES
    ('01930000-0000-7000-8000-000000000001', 'person', 'olga', 'Olga@example.org', 'olga@example.org', 'HASH', 'Olga', NULL, NULL),
    ('01930000-0000-7000-8000-000000000002', 'person', 'adam', 'adam@example.org', 'adam@example.org', 'HASH', 'Adam', NULL, NULL),
    ('01930000-0000-7000-8000-000000000003', 'person', 'ann', 'ann@example.org', 'ann@example.org', 'HASH', 'Ann Æ', NULL, NULL),
    ('01930000-0000-7000-8000-000000000004', 'person', 'greta', 'greta@example.org', 'greta@example.org', 'HASH', 'Greta', NULL, NULL),
    ('01930000-0000-7000-8000-000000000005', 'person', 'dora', 'dora@example.org', 'dora@example.org', 'HASH', 'Dora', '2026-10-01Z', NULL),
    ('01930000-0000-7000-8000-000000000006', 'person', 'deleted-01930000-0000-7000-8000-000000000006', NULL, NULL, NULL, 'deleted user', '2026-10-01Z', '2026-10-01Z'),
    ('01930000-0000-7000-8000-000000000007', 'imported', 'ivan', NULL, NULL, NULL, 'Ivan', NULL, NULL),
    ('01930000-0000-7000-8000-000000000008', 'bot', 'builder', NULL, NULL, NULL, 'Builder', NULL, NULL);

INSERT INTO sessions (user_id, token_hash, device, expires_at, revoked_at) VALUES
    ('01930000-0000-7000-8000-000000000001', sha256('open'), 'laptop', now() + interval '20 days', NULL),
    ('01930000-0000-7000-8000-000000000003', sha256('ended'), '', now() + interval '20 days', now());

INSERT INTO workspaces (id, name, legal_hold, deleted_at, deleted_by) VALUES
    ('01930000-0000-7000-8000-000000000011', 'Team', false, NULL, NULL),
    ('01930000-0000-7000-8000-000000000012', 'Gone', true, now(), '01930000-0000-7000-8000-000000000001'),
    ('01930000-0000-7000-8000-000000000013', 'Imported', false, NULL, NULL);

INSERT INTO workspace_members (workspace_id, user_id, role, deleted_at) VALUES
    ('01930000-0000-7000-8000-000000000011', '01930000-0000-7000-8000-000000000001', 'owner', NULL),
    ('01930000-0000-7000-8000-000000000011', '01930000-0000-7000-8000-000000000002', 'admin', NULL),
    ('01930000-0000-7000-8000-000000000011', '01930000-0000-7000-8000-000000000003', 'member', NULL),
    ('01930000-0000-7000-8000-000000000011', '01930000-0000-7000-8000-000000000004', 'guest', NULL),
    ('01930000-0000-7000-8000-000000000011', '01930000-0000-7000-8000-000000000005', 'member', '2026-10-01Z'),
    ('01930000-0000-7000-8000-000000000011', '01930000-0000-7000-8000-000000000006', 'member', '2026-10-01Z'),
    ('01930000-0000-7000-8000-000000000012', '01930000-0000-7000-8000-000000000001', 'owner', NULL),
    ('01930000-0000-7000-8000-000000000013', '01930000-0000-7000-8000-000000000003', 'owner', NULL),
    ('01930000-0000-7000-8000-000000000013', '01930000-0000-7000-8000-000000000007', 'member', NULL);

INSERT INTO channels (id, workspace_id, name, is_private, is_default, topic, created_by, archived_at, deleted_at, deleted_by) VALUES
    ('01930000-0000-7000-8000-000000000021', '01930000-0000-7000-8000-000000000011', 'general', false, true, 'All', '01930000-0000-7000-8000-000000000001', NULL, NULL, NULL),
    ('01930000-0000-7000-8000-000000000022', '01930000-0000-7000-8000-000000000011', 'secret', true, false, '', '01930000-0000-7000-8000-000000000001', NULL, NULL, NULL),
    ('01930000-0000-7000-8000-000000000023', '01930000-0000-7000-8000-000000000011', 'old', false, false, '', '01930000-0000-7000-8000-000000000003', now(), NULL, NULL),
    ('01930000-0000-7000-8000-000000000024', '01930000-0000-7000-8000-000000000011', 'dropped', false, false, '', NULL, NULL, now(), '01930000-0000-7000-8000-000000000002'),
    ('01930000-0000-7000-8000-000000000025', '01930000-0000-7000-8000-000000000013', 'general', false, true, '', '01930000-0000-7000-8000-000000000003', NULL, NULL, NULL);

INSERT INTO channel_members (channel_id, user_id, last_read_message_id)
SELECT c.id, m.user_id, CASE m.role WHEN 'member' THEN 90 ELSE 100 END
FROM channels c JOIN workspace_members m ON m.workspace_id = c.workspace_id AND m.deleted_at IS NULL AND m.role <> 'guest'
WHERE c.name <> 'secret' OR m.role <> 'member';
INSERT INTO channel_members (channel_id, user_id, deleted_at) VALUES
    ('01930000-0000-7000-8000-000000000021', '01930000-0000-7000-8000-000000000005', '2026-10-01Z');

INSERT INTO direct_message_channels (id, workspace_id, member_set) VALUES
    ('01930000-0000-7000-8000-000000000031', '01930000-0000-7000-8000-000000000011',
     ARRAY['01930000-0000-7000-8000-000000000001', '01930000-0000-7000-8000-000000000003']::uuid[]);
INSERT INTO direct_message_members (channel_id, user_id, last_read_message_id) VALUES
    ('01930000-0000-7000-8000-000000000031', '01930000-0000-7000-8000-000000000001', 1001),
    ('01930000-0000-7000-8000-000000000031', '01930000-0000-7000-8000-000000000003', 0);

-- 100 messages in general; every tenth is a reply to the one before.
INSERT INTO messages (id, channel_id, user_id, parent_id, content, client_message_id, created_at)
SELECT n, '01930000-0000-7000-8000-000000000021', ('01930000-0000-7000-8000-00000000000' || n % 3 + 1)::uuid,
    CASE n % 10 WHEN 0 THEN n - 1 END, 'message ' || n || E' with ''quotes'', ünïcode 🎉 and\nlines', 'client-' || n,
    timestamptz '2026-11-01 09:00Z' + n * interval '1 second'
FROM generate_series(1, 100) n;
INSERT INTO messages (id, channel_id, user_id, kind, content, mentioned_user_ids, version, created_at, edited_at, deleted_at, deleted_by, purged_at) VALUES
    (101, '01930000-0000-7000-8000-000000000021', '01930000-0000-7000-8000-000000000001', 'message',
     'Look, <@01930000-0000-7000-8000-000000000003>', ARRAY['01930000-0000-7000-8000-000000000003']::uuid[], 3,
     '2026-11-02 09:00Z', '2026-11-02 09:02Z', NULL, NULL, NULL),
    (102, '01930000-0000-7000-8000-000000000021', '01930000-0000-7000-8000-000000000003', 'message', 'Oops', '{}', 1,
     '2026-11-02 09:01Z', NULL, now(), '01930000-0000-7000-8000-000000000003', NULL),
    (103, '01930000-0000-7000-8000-000000000021', '01930000-0000-7000-8000-000000000006', 'message', '', '{}', 1,
     '2026-11-02 09:02Z', NULL, '2026-10-01Z', NULL, '2026-10-31Z'),
    (104, '01930000-0000-7000-8000-000000000025', '01930000-0000-7000-8000-000000000007', 'notice', 'joined', '{}', 1,
     '2016-01-04 09:00Z', NULL, NULL, NULL, NULL),
    (105, '01930000-0000-7000-8000-000000000022', '01930000-0000-7000-8000-000000000001', 'message', 'Between us', '{}', 1,
     '2026-11-02 09:04Z', NULL, NULL, NULL, NULL);
INSERT INTO direct_messages (id, channel_id, user_id, parent_id, content, created_at) VALUES
    (1001, '01930000-0000-7000-8000-000000000031', '01930000-0000-7000-8000-000000000001', NULL, 'psst', '2026-11-02 10:00Z'),
    (1002, '01930000-0000-7000-8000-000000000031', '01930000-0000-7000-8000-000000000003', 1001, 'what?', '2026-11-02 10:01Z');
SELECT setval('message_ids', 1002);

INSERT INTO message_revisions (message_id, version, content) VALUES (101, 1, 'Lok'), (101, 2, 'Look');
INSERT INTO direct_message_revisions (message_id, version, content) VALUES (1001, 1, 'pst');
INSERT INTO message_reactions (message_id, user_id, emoji) VALUES
    (101, '01930000-0000-7000-8000-000000000002', 'tada'), (101, '01930000-0000-7000-8000-000000000003', 'tada');
INSERT INTO direct_message_reactions (message_id, user_id, emoji) VALUES (1001, '01930000-0000-7000-8000-000000000003', '+1');

INSERT INTO feed_heads (feed_id, head)
SELECT id, 3 FROM channels UNION ALL SELECT id, 3 FROM direct_message_channels
UNION ALL SELECT id, 3 FROM workspaces UNION ALL SELECT id, 3 FROM users;
INSERT INTO feed_events (feed_id, position, kind, actor_id, user_id)
SELECT feed_id, position, CASE position WHEN 1 THEN 'workspace.created' ELSE 'member.joined' END,
    '01930000-0000-7000-8000-000000000001', '01930000-0000-7000-8000-000000000001'
FROM feed_heads CROSS JOIN generate_series(1, 3) position;
UPDATE feed_events SET kind = 'message.posted', user_id = NULL, channel_id = feed_id, message_id = 101
WHERE feed_id = '01930000-0000-7000-8000-000000000021' AND position = 3;

INSERT INTO imports (workspace_id, source) VALUES ('01930000-0000-7000-8000-000000000013', 'T0TEAM');
INSERT INTO imported_items (workspace_id, kind, external_id, item_id) VALUES
    ('01930000-0000-7000-8000-000000000013', 'user', 'U1', '01930000-0000-7000-8000-000000000007'),
    ('01930000-0000-7000-8000-000000000013', 'channel', 'C1', '01930000-0000-7000-8000-000000000025');
