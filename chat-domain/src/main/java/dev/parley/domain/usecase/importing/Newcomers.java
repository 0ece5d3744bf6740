package dev.parley.domain.usecase.importing;

import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.model.user.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds those who have no account yet and need one. */
final class Newcomers {
    private final ImportJob job;
    private final People people;

    Newcomers(ImportJob job, People people) {
        this.job = job;
        this.people = people;
    }

    /** Everybody in the export's list. */
    List<Newcomer> listed() {
        return job.export().users().stream()
                .filter(user -> !people.has(user.id()))
                .map(user -> Newcomer.listed(newId(), user))
                .toList();
    }

    /** Those who wrote in a conversation, or are in a direct message, without being in the list. */
    List<Newcomer> unlisted(ImportedConversation conversation, ImportedHistory history, List<Newcomer> listed) {
        Set<ExternalId> others = new HashSet<>();
        for (Newcomer newcomer : listed) {
            others.add(newcomer.external());
            newcomer.otherId().ifPresent(others::add);
        }
        Map<ExternalId, ImportedAuthor> unknown = new TreeMap<>(Comparator.comparing(ExternalId::value));
        authors(conversation, history)
                .filter(author -> !people.has(author.id()) && !others.contains(author.id()))
                .forEach(author -> unknown.merge(author.id(), author, ImportedAuthor::with));
        return unknown.values().stream()
                .map(author -> Newcomer.unlisted(newId(), author))
                .toList();
    }

    private static Stream<ImportedAuthor> authors(ImportedConversation conversation, ImportedHistory history) {
        Set<Instant> instants = new HashSet<>();
        history.messages().forEach(message -> instants.add(message.at()));
        Stream<ExternalId> ofMissingRoots = history.messages().stream()
                .filter(message -> message.thread()
                        .filter(root -> !instants.contains(root))
                        .isPresent())
                .flatMap(message -> message.rootAuthor().stream());
        Stream<ExternalId> inDirectMessage = conversation.kind() == ImportedConversation.Kind.DIRECT
                ? conversation.members().stream()
                : Stream.empty();
        Stream<ImportedAuthor> silent = Stream.concat(ofMissingRoots, inDirectMessage)
                .map(id -> new ImportedAuthor(id, Optional.empty(), false));
        return Stream.concat(history.messages().stream().map(ImportedMessage::author), silent);
    }

    private UserId newId() {
        return new UserId(job.environment().newId());
    }
}
