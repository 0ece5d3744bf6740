package dev.parley.domain.usecase.importing;

import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.group.UserGroupId;
import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.usecase.importing.ImportedText.ChannelReference;
import dev.parley.domain.usecase.importing.ImportedText.GroupReference;
import dev.parley.domain.usecase.importing.ImportedText.Part;
import dev.parley.domain.usecase.importing.ImportedText.Plain;
import dev.parley.domain.usecase.importing.ImportedText.UserReference;
import dev.parley.domain.usecase.importing.ImportedText.WideMention;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes an imported text as content: with references by our ids, and nothing else that looks like one. */
final class ContentComposer {
    /** Code is left alone here as it is when somebody posts. */
    private static final Pattern CODE_OR_REFERENCE = Pattern.compile(
            "```.*?(?:```|$)|`[^`\\n]+`"
                    + "|<(?<id>[@#][0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})>"
                    + "|<!(?<wide>here|channel|everyone)>",
            Pattern.DOTALL);

    private final People people;
    private final Map<ExternalId, ChannelId> channels;
    private final Map<ExternalId, UserGroupId> groups;

    ContentComposer(People people, Map<ExternalId, ChannelId> channels, Map<ExternalId, UserGroupId> groups) {
        this.people = people;
        this.channels = channels;
        this.groups = groups;
    }

    Composed compose(ImportedText text) {
        StringBuilder content = new StringBuilder();
        Set<Integer> references = new HashSet<>();
        Set<UserId> mentions = new HashSet<>();
        Set<String> changes = new LinkedHashSet<>();
        for (Part part : text.parts()) {
            Optional<String> reference = reference(part, mentions, changes);
            reference.ifPresent(own -> references.add(content.length()));
            content.append(reference.orElseGet(() -> plain(part, changes)));
        }
        return new Composed(withoutLookalikes(content.toString(), references, changes), mentions, changes);
    }

    private Optional<String> reference(Part part, Set<UserId> mentions, Set<String> changes) {
        return switch (part) {
            case Plain plain -> Optional.empty();
            case UserReference user -> {
                Optional<UserId> found = people.find(user.user());
                found.ifPresentOrElse(
                        mentions::add, () -> changes.add("mentions a user who is not in the export; kept as text"));
                yield found.map(id -> "<@" + id + ">");
            }
            case ChannelReference channel -> {
                Optional<ChannelId> found = Optional.ofNullable(channels.get(channel.channel()));
                if (found.isEmpty()) {
                    changes.add("refers to a channel that is not in the export; kept as text");
                }
                yield found.map(id -> "<#" + id + ">");
            }
            case GroupReference group ->
                Optional.ofNullable(groups.get(group.group())).map(id -> "<@&" + id + ">");
            case WideMention wide -> Optional.of("<!" + wide.audience().name().toLowerCase(Locale.ROOT) + ">");
        };
    }

    private static String plain(Part part, Set<String> changes) {
        String text = switch (part) {
            case Plain plain -> plain.text();
            case UserReference user -> user.shown();
            case ChannelReference channel -> channel.shown();
            case GroupReference group -> group.shown();
            case WideMention wide -> "";
        };
        CleanText clean = CleanText.of(text);
        changes.addAll(clean.changes());
        return clean.value();
    }

    private static String withoutLookalikes(String content, Set<Integer> references, Set<String> changes) {
        return CODE_OR_REFERENCE.matcher(content).replaceAll(match -> {
            Optional<String> bare = bare(match).filter(looks -> !references.contains(match.start()));
            bare.ifPresent(looks -> changes.add("only looked like a mention; lost its brackets"));
            return Matcher.quoteReplacement(bare.orElseGet(match::group));
        });
    }

    /** What a reference is without its brackets; nothing for code. */
    private static Optional<String> bare(MatchResult match) {
        return Optional.ofNullable(match.group("id"))
                .or(() -> Optional.ofNullable(match.group("wide")).map(word -> "@" + word));
    }
}
