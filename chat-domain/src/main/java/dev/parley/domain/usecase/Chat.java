package dev.parley.domain.usecase;

import dev.parley.domain.access.Environment;
import dev.parley.domain.access.Policy;
import dev.parley.domain.model.user.PasswordHasher;
import dev.parley.domain.store.Ids;
import dev.parley.domain.store.Tokens;
import dev.parley.domain.store.Transactions;
import dev.parley.domain.usecase.assistants.Assisting;
import dev.parley.domain.usecase.assistants.KeepingAssistants;
import dev.parley.domain.usecase.assistants.ReadingInteractions;
import dev.parley.domain.usecase.audit.ReadingAudit;
import dev.parley.domain.usecase.channels.JoiningChannels;
import dev.parley.domain.usecase.channels.KeepingChannels;
import dev.parley.domain.usecase.channels.MessagingDirectly;
import dev.parley.domain.usecase.exporting.Exporting;
import dev.parley.domain.usecase.furnishing.Furnishing;
import dev.parley.domain.usecase.groups.ManagingGroups;
import dev.parley.domain.usecase.importing.Importing;
import dev.parley.domain.usecase.invites.AcceptingInvites;
import dev.parley.domain.usecase.invites.Inviting;
import dev.parley.domain.usecase.messages.Deleting;
import dev.parley.domain.usecase.messages.Editing;
import dev.parley.domain.usecase.messages.Messaging;
import dev.parley.domain.usecase.messages.Reacting;
import dev.parley.domain.usecase.messages.ReadingMessages;
import dev.parley.domain.usecase.notifying.ChoosingNotifications;
import dev.parley.domain.usecase.notifying.Notifying;
import dev.parley.domain.usecase.notifying.ReadingNotifications;
import dev.parley.domain.usecase.people.EditingProfile;
import dev.parley.domain.usecase.people.KeepingStatus;
import dev.parley.domain.usecase.people.Offboarding;
import dev.parley.domain.usecase.people.OverseeingAccounts;
import dev.parley.domain.usecase.people.Registering;
import dev.parley.domain.usecase.people.Registration;
import dev.parley.domain.usecase.people.SigningIn;
import dev.parley.domain.usecase.permissions.GivingRoles;
import dev.parley.domain.usecase.permissions.KeepingRoles;
import dev.parley.domain.usecase.permissions.OverridingPermissions;
import dev.parley.domain.usecase.permissions.TellingPermissions;
import dev.parley.domain.usecase.reading.FollowingThreads;
import dev.parley.domain.usecase.reading.MarkingRead;
import dev.parley.domain.usecase.retention.KeepingRetention;
import dev.parley.domain.usecase.retention.Purging;
import dev.parley.domain.usecase.workspaces.KeepingWorkspaces;
import dev.parley.domain.usecase.workspaces.ManagingMembers;
import java.time.Duration;
import java.time.InstantSource;

/** All use cases, wired over the adapters that are given. This is what an embedding application holds. */
public record Chat(
        Registering registering,
        SigningIn signingIn,
        EditingProfile editingProfile,
        KeepingStatus keepingStatus,
        Offboarding offboarding,
        OverseeingAccounts overseeingAccounts,
        Furnishing furnishing,
        KeepingWorkspaces keepingWorkspaces,
        ManagingMembers managingMembers,
        KeepingAssistants keepingAssistants,
        Assisting assisting,
        ReadingInteractions readingInteractions,
        Inviting inviting,
        AcceptingInvites acceptingInvites,
        KeepingRoles keepingRoles,
        GivingRoles givingRoles,
        OverridingPermissions overridingPermissions,
        TellingPermissions tellingPermissions,
        KeepingChannels keepingChannels,
        JoiningChannels joiningChannels,
        MessagingDirectly messagingDirectly,
        ManagingGroups managingGroups,
        Messaging messaging,
        Editing editing,
        ReadingMessages readingMessages,
        Reacting reacting,
        Deleting deleting,
        MarkingRead markingRead,
        FollowingThreads followingThreads,
        Notifying notifying,
        ReadingNotifications readingNotifications,
        ChoosingNotifications choosingNotifications,
        Importing importing,
        Exporting exporting,
        ReadingAudit readingAudit,
        KeepingRetention keepingRetention,
        Purging purging) {

    /** How long a deletion can be taken back. */
    public static final Duration RESTORE_WINDOW = Duration.ofDays(30);

    /** What comes from outside. */
    public record Adapters(
            Transactions transactions, PasswordHasher hasher, Tokens tokens, InstantSource clock, Ids ids) {}

    /** Everybody may register. */
    public static Chat over(Adapters adapters) {
        return over(adapters, Registration.OPEN);
    }

    public static Chat over(Adapters adapters, Registration registration) {
        Environment environment =
                new Environment(adapters.transactions(), adapters.clock(), adapters.ids(), new Policy());
        return new Chat(
                new Registering(environment, adapters.hasher(), registration),
                new SigningIn(environment, adapters.hasher(), adapters.tokens()),
                new EditingProfile(environment),
                new KeepingStatus(environment),
                new Offboarding(environment),
                new OverseeingAccounts(environment),
                new Furnishing(environment),
                new KeepingWorkspaces(environment, RESTORE_WINDOW),
                new ManagingMembers(environment),
                new KeepingAssistants(environment),
                new Assisting(environment),
                new ReadingInteractions(environment),
                new Inviting(environment, adapters.tokens()),
                new AcceptingInvites(environment),
                new KeepingRoles(environment),
                new GivingRoles(environment),
                new OverridingPermissions(environment),
                new TellingPermissions(environment),
                new KeepingChannels(environment, RESTORE_WINDOW),
                new JoiningChannels(environment),
                new MessagingDirectly(environment),
                new ManagingGroups(environment),
                new Messaging(environment),
                new Editing(environment),
                new ReadingMessages(environment),
                new Reacting(environment),
                new Deleting(environment, RESTORE_WINDOW),
                new MarkingRead(environment),
                new FollowingThreads(environment),
                new Notifying(environment),
                new ReadingNotifications(environment),
                new ChoosingNotifications(environment),
                new Importing(environment),
                new Exporting(environment),
                new ReadingAudit(environment),
                new KeepingRetention(environment),
                new Purging(environment, RESTORE_WINDOW));
    }
}
