package dev.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

/** Ada's workspace with Bob in it, and Eve who is not. */
final class Team {
    /** Of the right form, and nobody's. */
    static final String NO_UUID = "0198f2a0-5f3c-7d21-9b7a-3f0c6a1e2d4b";

    final Api api;
    final Api.Person ada;
    final Api.Person bob;
    final Api.Person eve;
    final String workspace;
    final String general;

    Team(Api api) {
        this.api = api;
        this.ada = api.person("ada");
        this.bob = api.person("bob");
        this.eve = api.person("eve");
        this.workspace =
                ada.client().post("/api/v1/workspaces", "name", "Engines").text("/id");
        add(bob, "member");
        this.general = ada.client()
                .get("/api/v1/workspaces/" + workspace + "/channels")
                .text("/items/0/id");
    }

    void add(Api.Person person, String role) {
        Exchange added = ada.client().put("/api/v1/workspaces/" + workspace + "/members/" + person.id(), "role", role);
        assertThat(added.status()).isEqualTo(204);
    }

    /** Ada's, with nobody else in it. */
    String channel(String name, boolean isPrivate) {
        Exchange created =
                ada.client().post("/api/v1/workspaces/" + workspace + "/channels", "name", name, "private", isPrivate);
        assertThat(created.status()).isEqualTo(201);
        return created.text("/id");
    }

    /** Ada's and Bob's. */
    String directMessage() {
        return ada.client()
                .post("/api/v1/workspaces/" + workspace + "/direct-messages", "userIds", new String[] {bob.id()})
                .text("/id");
    }

    /** By Ada, in general. */
    String message(String content) {
        return post(ada, content).text("/id");
    }

    String reply(String parent, String content) {
        return ada.client()
                .post("/api/v1/channels/" + general + "/messages", "content", content, "parentId", parent)
                .text("/id");
    }

    Exchange post(Api.Person author, String content) {
        api.later();
        Exchange posted = author.client().post("/api/v1/channels/" + general + "/messages", "content", content);
        assertThat(posted.status()).isEqualTo(201);
        return posted;
    }
}
