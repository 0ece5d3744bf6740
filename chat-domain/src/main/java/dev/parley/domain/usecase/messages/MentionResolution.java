package dev.parley.domain.usecase.messages;

import dev.parley.domain.access.Access;
import dev.parley.domain.access.Place;
import dev.parley.domain.error.InvalidInput;
import dev.parley.domain.model.channel.ChannelName;
import dev.parley.domain.model.group.GroupHandle;
import dev.parley.domain.model.group.UserGroupId;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.WideMention;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.user.Username;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns {@code @handle} and {@code #name} into references by id, so that renames never break them, and leaves code
 * alone. What names nobody stays as it was typed, and so does a wide mention by somebody who may not make one.
 */
final class MentionResolution {
    private static final Pattern CODE_OR_REFERENCE = Pattern.compile(
            "```.*?(?:```|$)|`[^`\\n]+`"
                    + "|<@(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})>"
                    + "|<@&(?<group>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})>"
                    + "|(?<wide><!(?:here|channel|everyone)>)"
                    + "|(?<![\\p{L}\\p{N}_.@/<-])@(?<handle>[A-Za-z0-9][A-Za-z0-9._-]{0,63})"
                    + "|(?<![\\p{L}\\p{N}_#/&<-])#(?<channel>[A-Za-z0-9][A-Za-z0-9_-]{0,79})",
            Pattern.DOTALL);
    private static final Map<String, String> WIDE =
            Map.of("here", "here", "channel", "channel", "everyone", "everyone", "all", "everyone");

    private static final int MOST_LOOKUPS = 50;

    private final Access access;
    private final Place place;
    private final boolean mayMentionAll;
    private final Set<UserId> mentions = new HashSet<>();
    private final Set<WideMention> wide = EnumSet.noneOf(WideMention.class);
    private final Set<UserGroupId> groups = new HashSet<>();
    private final Map<String, Optional<String>> lookups = new HashMap<>();

    MentionResolution(Access access, Place place) {
        this.access = access;
        this.place = place;
        this.mayMentionAll = place.allows(Permission.MENTION_ALL);
    }

    Resolved resolve(Content content) {
        String text = CODE_OR_REFERENCE.matcher(content.value()).replaceAll(this::replacement);
        if (text.codePointCount(0, text.length()) > Content.MOST_CODE_POINTS) {
            throw new InvalidInput("content", "too_long", "content is too long once its mentions are resolved");
        }
        return new Resolved(new Content(text), mentions, wide, groups);
    }

    private String replacement(MatchResult match) {
        return Matcher.quoteReplacement(reference(match).orElse(match.group()));
    }

    private Optional<String> reference(MatchResult match) {
        if (match.group("id") != null) {
            mention(new UserId(UUID.fromString(match.group("id"))));
            return Optional.empty();
        }
        if (match.group("group") != null) {
            mention(new UserGroupId(UUID.fromString(match.group("group"))));
            return Optional.empty();
        }
        if (match.group("wide") != null) {
            String name = match.group("wide").replaceAll("[<!>]", "");
            return mayMentionAll ? Optional.of(all(name)) : Optional.of("@" + name);
        }
        if (match.group("handle") != null) {
            return user(match.group("handle"), "");
        }
        return match.group("channel") != null ? channel(match.group("channel")) : Optional.empty();
    }

    /** Punctuation that ends a sentence is not part of a handle, unless somebody is called so. */
    private Optional<String> user(String handle, String rest) {
        if (WIDE.containsKey(handle)) {
            return mayMentionAll ? Optional.of(all(WIDE.get(handle)) + rest) : Optional.empty();
        }
        Optional<String> found = found(handle).map(id -> "<@" + id + ">").or(() -> group(handle));
        if (found.isEmpty() && (handle.endsWith(".") || handle.endsWith("-") || handle.endsWith("_"))) {
            int end = handle.length() - 1;
            return user(handle.substring(0, end), handle.substring(end) + rest);
        }
        return found.map(reference -> reference + rest);
    }

    private String all(String name) {
        wide.add(WideMention.valueOf(name.toUpperCase(Locale.ROOT)));
        return "<!" + name + ">";
    }

    /** A person of the same name comes first. */
    private Optional<String> group(String handle) {
        return lookedUp(
                        "@&" + handle,
                        () -> GroupHandle.parse(handle)
                                .flatMap(parsed -> access.store().userGroups().findByHandle(place.workspace(), parsed))
                                .map(group -> group.id().toString()))
                .map(id -> new UserGroupId(UUID.fromString(id)))
                .map(id -> {
                    groups.add(id);
                    return "<@&" + id + ">";
                });
    }

    private void mention(UserGroupId group) {
        lookedUp(
                        "@&" + group,
                        () -> access.groups().find(place.workspace(), group).map(found -> "here"))
                .ifPresent(yes -> groups.add(group));
    }

    private Optional<UserId> found(String handle) {
        return lookedUp(
                        "@" + handle,
                        () -> Username.parse(handle)
                                .flatMap(access.store().users()::findByUsername)
                                .map(user -> user.id().toString()))
                .map(id -> new UserId(UUID.fromString(id)))
                .filter(this::mention);
    }

    private boolean mention(UserId user) {
        Optional<String> reachable = lookedUp(
                user.toString(),
                () -> access.fellows().find(place.workspace(), user).map(found -> "reachable"));
        reachable.ifPresent(yes -> mentions.add(user));
        return reachable.isPresent();
    }

    private Optional<String> channel(String name) {
        return lookedUp(
                "#" + name,
                () -> ChannelName.parse(name).stream()
                        .flatMap(parsed ->
                                access.store().channels().findByNames(place.workspace(), List.of(parsed)).stream())
                        .filter(found -> access.sees(found.id()))
                        .map(found -> "<#" + found.id() + ">")
                        .findFirst());
    }

    /** Each only once, and no more than {@link #MOST_LOOKUPS}: a text full of handles must not hold the store. */
    private Optional<String> lookedUp(String key, Supplier<Optional<String>> lookup) {
        if (!lookups.containsKey(key) && lookups.size() >= MOST_LOOKUPS) {
            return Optional.empty();
        }
        return lookups.computeIfAbsent(key, absent -> lookup.get());
    }
}
