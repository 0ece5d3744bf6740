package dev.parley.domain.model.invite;

import dev.parley.domain.error.Require;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.permission.CustomRoleId;
import dev.parley.domain.model.user.Email;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What an invite offers: a preset, up to 20 custom roles, and up to 50 channels besides the default one, which a guest
 * does not get. To how many people (up to 10,000), until when, and whether only to the account with a certain address.
 */
public record InviteTerms(
        Role role,
        Set<CustomRoleId> customRoles,
        Set<ChannelId> channels,
        Optional<Email> email,
        int maxUses,
        Instant expiresAt) {
    public static final int MOST_CUSTOM_ROLES = 20;
    public static final int MOST_CHANNELS = 50;
    private static final int MOST_USES = 10_000;

    public InviteTerms {
        customRoles = Set.copyOf(customRoles);
        channels = Set.copyOf(channels);
        Require.that(
                customRoles.size() <= MOST_CUSTOM_ROLES,
                "customRoleIds",
                "too_many",
                "an invite gives at most " + MOST_CUSTOM_ROLES + " custom roles");
        Require.that(
                channels.size() <= MOST_CHANNELS,
                "channelIds",
                "too_many",
                "an invite leads to at most " + MOST_CHANNELS + " channels");
        Require.that(maxUses >= 1 && maxUses <= MOST_USES, "maxUses", "out_of_range", "maxUses is 1 to " + MOST_USES);
    }

    /** For nobody in particular. */
    public InviteTerms withoutEmail() {
        return new InviteTerms(role, customRoles, channels, Optional.empty(), maxUses, expiresAt);
    }

    public boolean isFor(Optional<Email> address) {
        return email.map(Email::canonical)
                .map(wanted ->
                        address.map(Email::canonical).filter(wanted::equals).isPresent())
                .orElse(true);
    }
}
