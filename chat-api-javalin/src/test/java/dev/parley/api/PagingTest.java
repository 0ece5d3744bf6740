package dev.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class PagingTest {
    private static final int MESSAGES = 120;

    @AutoClose
    private final Api api = Api.start();

    private final Team team = new Team(api);
    private final Client bob = team.bob.client();
    private final String target = "/api/v1/channels/" + team.general + "/messages";
    private final List<String> newestFirst = new ArrayList<>();

    @Test
    void pages_neither_skip_nor_repeat_in_either_direction() {
        say(MESSAGES);

        List<String> down = new ArrayList<>();
        Exchange page = bob.get(target);
        down.addAll(page.texts("/items", "id"));
        assertThat(page.json().get("newer").isNull()).isTrue();
        while (!page.json().get("older").isNull()) {
            page = bob.get(target + "?before=" + page.text("/older"));
            down.addAll(page.texts("/items", "id"));
        }

        List<String> up = new ArrayList<>(page.texts("/items", "id"));
        while (!page.json().get("newer").isNull()) {
            page = bob.get(target + "?limit=33&after=" + page.text("/newer"));
            up.addAll(0, page.texts("/items", "id"));
        }

        assertThat(down).isEqualTo(newestFirst);
        assertThat(up).isEqualTo(newestFirst);
    }

    @Test
    void what_surrounds_a_message_can_be_left_in_both_directions() {
        say(MESSAGES);

        Exchange middle = bob.get(target + "?limit=11&around=" + newestFirst.get(60));
        List<String> all = new ArrayList<>(middle.texts("/items", "id"));
        assertThat(all).hasSize(11).contains(newestFirst.get(60));
        for (Exchange page = middle; !page.json().get("older").isNull(); ) {
            page = bob.get(target + "?limit=200&before=" + page.text("/older"));
            all.addAll(page.texts("/items", "id"));
        }
        for (Exchange page = middle; !page.json().get("newer").isNull(); ) {
            page = bob.get(target + "?limit=20&after=" + page.text("/newer"));
            all.addAll(0, page.texts("/items", "id"));
        }

        assertThat(all).isEqualTo(newestFirst);
    }

    @Test
    void beside_an_empty_page_nothing_is_skipped() {
        say(3);

        Exchange afterAll = bob.get(target + "?after=" + newestFirst.getFirst());
        Exchange beforeAll = bob.get(target + "?before=" + newestFirst.getLast());

        assertThat(afterAll.texts("/items", "id")).isEmpty();
        assertThat(bob.get(target + "?before=" + afterAll.text("/older")).texts("/items", "id"))
                .isEqualTo(newestFirst);
        assertThat(beforeAll.texts("/items", "id")).isEmpty();
        assertThat(bob.get(target + "?after=" + beforeAll.text("/newer")).texts("/items", "id"))
                .isEqualTo(newestFirst);
    }

    @Test
    void a_cursor_outlives_the_message_that_it_points_at() {
        say(6);
        Exchange page = bob.get(target + "?limit=2");
        team.ada.client().delete("/api/v1/messages/" + newestFirst.get(1));

        Exchange next = bob.get(target + "?limit=2&before=" + page.text("/older"));

        assertThat(next.texts("/items", "id")).isEqualTo(newestFirst.subList(2, 4));
    }

    @Test
    void what_is_wrong_with_a_page_is_named() {
        List<String> queries = List.of(
                "before=%21",
                "before=",
                "before=AAAA",
                "after=MTpjaGFubmVsczp4",
                "around=-1",
                "around=0",
                "around=99999999999999999999",
                "before=1&after=2",
                "before=1&before=2",
                "limit=0",
                "limit=201",
                "limit=-1",
                "limit=1.5",
                "limit=99999999999999999999",
                "limit=",
                "limit=%EF%BC%91",
                "befor=1",
                "Before=1");
        for (String query : queries) {
            assertNamed(bob.get(target + "?" + query), query);
        }
    }

    @Test
    void what_is_wrong_with_a_part_of_a_list_is_named() {
        List<String> queries =
                List.of("after=x", "after=", "after=MTp4Onk", "limit=0", "limit=x", "offset=1", "after=a&after=b");
        for (String list : List.of("", "/" + team.workspace + "/channels", "/" + team.workspace + "/members")) {
            for (String query : queries) {
                assertNamed(bob.get("/api/v1/workspaces" + list + "?" + query), query);
            }
        }
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        team.channel("engines", false);
        String cursor = bob.get("/api/v1/workspaces/" + team.workspace + "/channels?limit=1")
                .text("/next");

        Exchange answer = bob.get("/api/v1/workspaces/" + team.workspace + "/members?after=" + cursor);

        assertThat(answer.text("/errors/0/code")).isEqualTo("invalid_cursor");
    }

    private static void assertNamed(Exchange answer, String query) {
        assertThat(answer.status()).as(query).isEqualTo(400);
        assertThat(answer.texts("/errors", "field").getFirst()).isEqualTo(query.substring(0, query.indexOf('=')));
    }

    private void say(int count) {
        for (int i = 0; i < count; i++) {
            newestFirst.addFirst(team.message("message " + i));
        }
    }
}
