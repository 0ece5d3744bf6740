package dev.parley.api.archive;

/** The files of a small team's export, made up, with everything that real ones have been seen to have. */
final class SampleFiles {
    static final String USERS = """
            [
              {"id": "U0ANN", "team_id": "T0TEAM", "name": "ann", "deleted": false, "real_name": "Ann Example", "is_admin": true,
               "is_owner": true, "is_bot": false, "profile": {"display_name": "Ann &amp; Co", "email": "ann@example.org"}},
              {"id": "U0BOB", "team_id": "T0TEAM", "name": "bob", "real_name": "Bob Böhm", "profile": {"display_name": ""}},
              {"id": "U0CAT", "team_id": "T0TEAM", "name": "cat", "is_restricted": true, "profile": {"real_name": "Cat"}},
              {"id": "U0DAN", "team_id": "T0TEAM", "name": "dan", "deleted": true, "profile": {}},
              {"id": "U0BOT", "team_id": "T0TEAM", "name": "builder", "is_bot": true, "profile": {"bot_id": "B0BOT", "real_name": "Builder"}},
              {"id": "U0FAR", "team_id": "T9OTHER", "name": "far", "profile": {}},
              {"id": "USLACKBOT", "team_id": "T0TEAM", "name": "slackbot", "is_bot": false, "profile": {"display_name": "slackbot"}}
            ]
            """;
    static final String CHANNELS = """
            [
              {"id": "C0GEN", "name": "general", "created": "1451635200", "creator": "U0ANN", "is_archived": false, "is_general": true,
               "members": ["U0ANN", "U0BOB", "U0DAN"],
               "topic": {"value": "news &amp; such", "creator": "U0ANN", "last_set": "1451635300"},
               "purpose": {"value": "for <@U0ANN> &lt;all&gt;", "creator": "", "last_set": "0"},
               "pins": [{"id": "1451638800.000002", "type": "C", "user": "U0ANN", "created": 1451638900}]},
              {"id": "C0OLD", "name": "old", "created": 1430812800, "creator": "U0DAN", "is_archived": true, "is_general": false, "members": []},
              {"id": "C0NEW", "name": "new", "created": 0, "creator": "U0ANN", "members": ["U0ANN"]}
            ]
            """;
    static final String GROUPS = """
            [{"id": "G0SECRET", "name": "secret", "created": 1451635200, "creator": "U0ANN", "is_archived": false, "members": ["U0ANN", "U0BOB"],
              "topic": {"value": ""}, "purpose": {"value": ""}}]
            """;
    static final String DMS = """
            [{"id": "D0ANNBOB", "created": 1451635200, "members": ["U0ANN", "U0BOB"]}]
            """;
    static final String MPIMS = """
            [{"id": "G0MPIM", "name": "mpdm-ann--bob--cat-1", "created": 1451635200, "members": ["U0ANN", "U0BOB", "U0CAT"]}]
            """;
    static final String GENERAL_1 = """
            [
              {"user": "U0ANN", "type": "message", "subtype": "channel_join", "text": "<@U0ANN|ann> has joined the channel", "ts": "1451635200.000002"},
              {"user": "U0BOB", "type": "message", "subtype": "channel_join", "text": "<@U0BOB> has joined the channel", "ts": "1451635201.000003"},
              {"user": "U0ANN", "type": "message", "subtype": "channel_topic", "topic": "news", "text": "<@U0ANN> set the channel topic: news", "ts": "1451635300.000004"},
              {"user": "U0DAN", "type": "message", "subtype": "channel_leave", "text": "<@U0DAN> has left the channel", "ts": "1451635301.000005"},
              {"type": "message", "user": "U0ANN", "text": "1 &lt; 2 &amp;&amp; 3 &gt; 2, not &amp;lt;", "ts": "1451638800.000002",
               "edited": {"user": "U0ANN", "ts": "1451638860.000000"},
               "reactions": [{"name": "+1", "users": ["U0BOB", "U0ANN"], "count": 2}, {"name": "clap::skin-tone-3", "users": ["U0BOB"], "count": 1}]},
              {"type": "message", "user": "U0BOB", "ts": "1451638801.000003",
               "text": "<!here> <!channel> <!everyone> ask <@U0ANN> or <@U0ANN|her> or <!subteam^S0TEAM|@admins> in <#C0OLD|old>, see <https://example.org/a?b=1&amp;c=2|the page> or <https://example.org/>"}
            ]
            """;
    static final String GENERAL_2 = """
            [
              {"type": "message", "user": "U0ANN", "text": "root", "ts": "1451721600.000002", "thread_ts": "1451721600.000002", "reply_count": 2,
               "reply_users": ["U0BOB"], "replies": [{"user": "U0BOB", "ts": "1451721601.000003"}, {"user": "U0BOB", "ts": "1451721602.000004"}]},
              {"type": "message", "user": "U0BOB", "text": "reply", "ts": "1451721601.000003", "thread_ts": "1451721600.000002", "parent_user_id": "U0ANN"},
              {"type": "message", "subtype": "thread_broadcast", "user": "U0BOB", "text": "told to all", "ts": "1451721602.000004",
               "thread_ts": "1451721600.000002", "root": {"user": "U0ANN", "text": "root", "ts": "1451721600.000002"}},
              {"type": "message", "subtype": "tombstone", "user": "USLACKBOT", "text": "This message was deleted.", "hidden": true,
               "ts": "1451721610.000005", "thread_ts": "1451721610.000005", "reply_count": 1},
              {"type": "message", "user": "U0ANN", "text": "to what is gone", "ts": "1451721611.000006", "thread_ts": "1451721610.000005", "parent_user_id": "USLACKBOT"},
              {"type": "message", "user": "U0ANN", "text": "to what is missing", "ts": "1451721612.000007", "thread_ts": "1451721500.000001", "parent_user_id": "U0BOB"}
            ]
            """;
    static final String GENERAL_3 = """
            [
              {"type": "message", "subtype": "me_message", "user": "U0ANN", "text": "waves", "ts": "1451808000.000002"},
              {"type": "message", "subtype": "file_share", "user": "U0BOB", "upload": true, "text": "<@U0BOB> uploaded a file: <https://example.org/f|Plan>",
               "file": {"id": "F0PLAN", "name": "plan.png", "title": "Plan", "user": "U0BOB"}, "ts": "1451808001.000003"},
              {"type": "message", "user": "U0BOB", "text": "", "files": [{"id": "F1", "name": "a.txt"}, {"id": "F2", "title": "B"}, {"id": "F3", "mode": "tombstone"}], "ts": "1451808002.000004"},
              {"type": "message", "subtype": "file_comment", "text": "<@U0ANN> commented: nice", "comment": {"id": "Fc1", "user": "U0ANN", "comment": "nice"}, "file": {"id": "F0PLAN", "name": "plan.png"}, "ts": "1451808003.000005"},
              {"type": "message", "subtype": "bot_message", "bot_id": "B0BOT", "text": "built", "ts": "1451808004.000006"},
              {"type": "message", "subtype": "bot_message", "bot_id": "B0HOOK", "username": "Hook", "text": "", "ts": "1451808005.000007",
               "attachments": [{"fallback": "[repo] commit", "pretext": "[repo] by ann", "title": "1 commit", "title_link": "https://example.org/c", "text": "<https://example.org/c|abc>: fixed", "fields": [{"title": "Branch", "value": "main"}]}]},
              {"type": "message", "subtype": "bot_message", "username": "Nameless", "text": "no id", "ts": "1451808006.000008"},
              {"type": "message", "user": "U0WHO", "text": "I am not in the list", "ts": "1451808007.000009",
               "attachments": [{"from_url": "https://example.org/", "title": "a preview", "fallback": "a preview"}]},
              {"type": "message", "user": "U0ANN", "bot_id": "B9APP", "text": "", "ts": "1451808008.000010", "blocks": [
                {"type": "rich_text", "elements": [
                  {"type": "rich_text_section", "elements": [{"type": "text", "text": "hi <3 "}, {"type": "user", "user_id": "U0BOB"}, {"type": "emoji", "name": "wave"}]},
                  {"type": "rich_text_list", "elements": [{"type": "rich_text_section", "elements": [{"type": "link", "url": "https://example.org/", "text": "here"}]}]},
                  {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": "x = 1"}]}]},
                {"type": "section", "text": {"type": "mrkdwn", "text": "in <#C0OLD>"}}]}
            ]
            """;
    static final String OLD = """
            [{"type": "message", "user": "U0DAN", "text": "long ago", "ts": "1430812800.000002"},
             {"type": "message", "subtype": "channel_archive", "user": "U0DAN", "text": "<@U0DAN> archived the channel", "ts": "1430812900.000003"}]
            """;
    static final String SECRET = """
            [{"type": "message", "user": "U0ANN", "text": "psst", "ts": "1451894400.000002"}]
            """;
    static final String DIRECT = """
            [{"type": "message", "user": "U0BOB", "text": "just us", "ts": "1451980800.000002"}]
            """;
    static final String GROUP_DIRECT = """
            [{"type": "message", "user": "U0CAT", "text": "just the three of us", "ts": "1452067200.000002"}]
            """;

    private SampleFiles() {}
}
