package dev.parley.api;

import dev.parley.api.http.Json;
import dev.parley.domain.access.Actor;
import dev.parley.domain.model.user.Session;
import dev.parley.domain.usecase.people.SignedIn;

/** A log-in on a device. */
record SessionJson(String id, String device, String createdAt, String expiresAt, boolean current) {
    static SessionJson of(Actor actor, Session session) {
        return new SessionJson(
                session.id().toString(),
                session.device(),
                Json.instant(session.createdAt()),
                Json.instant(session.expiresAt()),
                actor.session().filter(session.id()::equals).isPresent());
    }

    /** A new log-in, with the token that is never shown again. */
    record Opened(String token, String sessionId, String expiresAt, UserJson user) {
        static Opened of(SignedIn signedIn) {
            return new Opened(
                    signedIn.token().value(),
                    signedIn.session().id().toString(),
                    Json.instant(signedIn.session().expiresAt()),
                    UserJson.of(signedIn.user()));
        }
    }
}
