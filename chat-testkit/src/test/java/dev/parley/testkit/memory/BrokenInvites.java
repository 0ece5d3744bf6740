package dev.parley.testkit.memory;

import dev.parley.domain.model.invite.Invite;
import dev.parley.domain.model.invite.InviteTerms;
import dev.parley.domain.model.invite.InviteUse;
import dev.parley.domain.model.invite.Invites;
import dev.parley.testkit.contract.InvitesContract;
import dev.parley.testkit.contract.RacesForInvitesContract;
import java.util.Optional;
import java.util.stream.Stream;

/** Ways in which a store may let in more people than were invited. */
final class BrokenInvites {
    private BrokenInvites() {}

    static Stream<Broken> all() {
        return Stream.of(
                new Broken(
                        "forgets an address without revoking what was for it",
                        BrokenInvites::openingToEverybody,
                        InvitesContract.class,
                        "a_forgotten_address_is_in_no_invite_and_its_invites_are_revoked"),
                new Broken(
                        "counts uses without looking at how many there may be",
                        BrokenInvites::countingOnAndOn,
                        RacesForInvitesContract.class,
                        "one_of_two_gets_the_last_use"),
                new Broken(
                        "counts a person's use again",
                        BrokenInvites::countingAgain,
                        RacesForInvitesContract.class,
                        "one_person_twice_at_once_takes_one_use"));
    }

    /** Invites for the address become invites for anybody. */
    static Subject openingToEverybody() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Invites.class,
                invites -> Port.broken(Invites.class, invites, "forget", (call, given) -> {
                    State state = transaction.write();
                    state.invites
                            .values()
                            .toList()
                            .forEach(invite -> state.invites =
                                    state.invites.with(invite.id(), with(invite, invite.uses(), invite.terms())));
                    return invites;
                })));
    }

    /** However many uses there may be. */
    static Subject countingOnAndOn() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Invites.class,
                invites -> Port.broken(
                        Invites.class, invites, "use", (call, given) -> record(transaction, (InviteUse) given[0]))));
    }

    /** Each use is one more, whoever it was. */
    static Subject countingAgain() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Invites.class,
                invites -> Port.broken(Invites.class, invites, "use", (call, given) -> {
                    boolean first = (boolean) call.with(given);
                    return first || record(transaction, (InviteUse) given[0]);
                })));
    }

    private static boolean record(Transaction transaction, InviteUse use) {
        State state = transaction.write();
        Invite invite = state.invites.find(use.invite()).orElseThrow();
        state.invites = state.invites.with(invite.id(), with(invite, invite.uses() + 1, invite.terms()));
        state.inviteUses = state.inviteUses.with(use.invite(), use.user(), use);
        return true;
    }

    private static Invite with(Invite invite, int uses, InviteTerms terms) {
        InviteTerms forAnybody =
                new InviteTerms(terms.role(), terms.channels(), Optional.empty(), terms.maxUses(), terms.expiresAt());
        return new Invite(
                invite.id(),
                invite.workspace(),
                invite.createdBy(),
                forAnybody,
                uses,
                invite.createdAt(),
                invite.revokedAt());
    }
}
