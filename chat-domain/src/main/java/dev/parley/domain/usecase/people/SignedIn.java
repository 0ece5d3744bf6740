package dev.parley.domain.usecase.people;

import dev.parley.domain.model.user.Session;
import dev.parley.domain.model.user.Token;
import dev.parley.domain.model.user.User;

/** A new session. This is the only time that its token is shown. */
public record SignedIn(Token token, Session session, User user) {}
