package dev.parley.domain.model.invite;

import dev.parley.domain.error.Require;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.user.Email;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What an invite offers: a role, and up to 50 channels besides the default one, which a guest does not get. To how many
 * people (up to 10,000), until when, and whether only to the account with a certain address.
 */
public record InviteTerms(Role role, Set<ChannelId> channels, Optional<Email> email, int maxUses, Instant expiresAt) {
    public static final int MOST_CHANNELS = 50;
    private static final int MOST_USES = 10_000;

    public InviteTerms {
        channels = Set.copyOf(channels);
        Require.that(
                channels.size() <= MOST_CHANNELS,
                "channelIds",
                "too_many",
                "an invite leads to at most " + MOST_CHANNELS + " channels");
        Require.that(maxUses >= 1 && maxUses <= MOST_USES, "maxUses", "out_of_range", "maxUses is 1 to " + MOST_USES);
    }

    public boolean isFor(Optional<Email> address) {
        return email.map(Email::canonical)
                .map(wanted ->
                        address.map(Email::canonical).filter(wanted::equals).isPresent())
                .orElse(true);
    }
}
