package dev.parley.api.http;

import dev.parley.domain.access.Actor;
import dev.parley.domain.error.NotAuthenticated;
import dev.parley.domain.model.user.Token;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows who comes by the bearer token in the Authorization header, and by nothing else. */
public final class Authentication {
    private static final Pattern BEARER =
            Pattern.compile("Bearer +(?<token>[A-Za-z0-9._~+/-]{1,512}=*) *", Pattern.CASE_INSENSITIVE);

    private final Function<Token, Actor> sessions;

    /** The function refuses with {@link NotAuthenticated}. */
    public Authentication(Function<Token, Actor> sessions) {
        this.sessions = sessions;
    }

    Actor actor(Call call) {
        Matcher header = BEARER.matcher(call.header("Authorization").orElse(""));
        if (!header.matches()) {
            throw new NotAuthenticated("not_authenticated", "Log in first.");
        }
        return sessions.apply(new Token(header.group("token")));
    }
}
