package dev.parley.domain.usecase.invites;

import dev.parley.domain.model.user.Token;

/** An invite that was just made. This is the only time that its code is shown. */
public record NewInvite(Token code, InviteView invite) {}
