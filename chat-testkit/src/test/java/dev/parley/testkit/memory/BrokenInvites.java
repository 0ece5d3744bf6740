package dev.parley.testkit.memory;

import dev.parley.domain.model.invite.Invite;
import dev.parley.domain.model.invite.InviteTerms;
import dev.parley.domain.model.invite.InviteUse;
import dev.parley.domain.model.invite.Invites;
import dev.parley.testkit.contract.InvitesContract;
import dev.parley.testkit.contract.RacesForInvitesContract;
import java.util.Set;
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
                        "forgets which custom roles an invite gives",
                        BrokenInvites::forgettingRoles,
                        InvitesContract.class,
                        "an_invite_is_found_by_its_code_only_and_as_it_was_made"),
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

    /** The preset and the channels are all that is kept. */
    static Subject forgettingRoles() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Invites.class,
                invites -> Port.broken(
                        Invites.class,
                        invites,
                        "add",
                        (call, given) -> call.with(withoutRoles((Invite) given[0]), given[1]))));
    }

    private static Invite withoutRoles(Invite invite) {
        InviteTerms terms = invite.terms();
        InviteTerms plain = new InviteTerms(
                terms.role(), Set.of(), terms.channels(), terms.email(), terms.maxUses(), terms.expiresAt());
        return new Invite(
                invite.id(),
                invite.workspace(),
                invite.createdBy(),
                plain,
                invite.uses(),
                invite.createdAt(),
                invite.revokedAt());
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
        return new Invite(
                invite.id(),
                invite.workspace(),
                invite.createdBy(),
                terms.withoutEmail(),
                uses,
                invite.createdAt(),
                invite.revokedAt());
    }
}
