package dev.parley.testkit.memory;

import dev.parley.domain.model.group.UserGroupId;
import dev.parley.domain.model.group.UserGroups;
import dev.parley.domain.model.message.ReadMarkers;
import dev.parley.domain.model.message.Unread;
import dev.parley.testkit.contract.UnreadContract;
import dev.parley.testkit.contract.UserGroupsContract;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ways in which a store may be wrong about whom a message addresses without naming them. */
final class BrokenGroups {
    private BrokenGroups() {}

    static Stream<Broken> all() {
        return Stream.of(
                new Broken(
                        "keeps those in a group who left the workspace",
                        BrokenGroups::keepingThoseWhoLeft,
                        UserGroupsContract.class,
                        "whoever_left_the_workspace_is_passed_over_until_coming_back"),
                new Broken(
                        "counts no wide mentions",
                        BrokenGroups::countingNoMentions,
                        UnreadContract.class,
                        "wide_mentions_and_those_of_groups_count_like_those_by_name_and_once"));
    }

    /** Membership of a group is looked up without that of the workspace. */
    static Subject keepingThoseWhoLeft() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                UserGroups.class,
                groups -> Port.broken(
                        UserGroups.class,
                        groups,
                        "members",
                        (call, given) -> given.length > 1
                                ? call.with(given)
                                : ((Collection<?>) given[0])
                                        .stream()
                                                .flatMap(id -> transaction
                                                        .read()
                                                        .groupMembers
                                                        .values((UserGroupId) id))
                                                .collect(Collectors.toSet()))));
    }

    /** Only messages are counted. */
    static Subject countingNoMentions() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                ReadMarkers.class,
                markers -> Port.broken(
                        ReadMarkers.class,
                        markers,
                        "unread",
                        (call, given) -> ((List<?>) call.with(given))
                                .stream()
                                        .map(Unread.class::cast)
                                        .map(one -> new Unread(one.conversation(), one.messages(), 0))
                                        .toList())));
    }
}
