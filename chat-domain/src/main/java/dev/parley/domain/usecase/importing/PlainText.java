package dev.parley.domain.usecase.importing;

import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.usecase.importing.ImportedText.ChannelReference;
import dev.parley.domain.usecase.importing.ImportedText.GroupReference;
import dev.parley.domain.usecase.importing.ImportedText.Part;
import dev.parley.domain.usecase.importing.ImportedText.Plain;
import dev.parley.domain.usecase.importing.ImportedText.UserReference;
import dev.parley.domain.usecase.importing.ImportedText.WideMention;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes an imported text where there are no references, as in a topic: with the names that the export gives. */
final class PlainText {
    private final Map<ExternalId, String> names = new HashMap<>();

    PlainText(ChatExport export) {
        export.users().forEach(user -> names.put(user.id(), user.name()));
        export.conversations().forEach(conversation -> names.put(conversation.id(), conversation.name()));
    }

    String of(ImportedText text) {
        String plain = text.parts().stream().map(this::shown).collect(Collectors.joining());
        return CleanText.of(plain).value();
    }

    private String shown(Part part) {
        return switch (part) {
            case Plain plain -> plain.text();
            case UserReference user -> "@" + shown(user.user(), user.label());
            case ChannelReference channel -> "#" + shown(channel.channel(), channel.label());
            case GroupReference group -> group.shown();
            case WideMention wide -> "@" + wide.audience().name().toLowerCase(Locale.ROOT);
        };
    }

    private String shown(ExternalId id, Optional<String> label) {
        return label.orElseGet(() -> names.getOrDefault(id, id.value()));
    }
}
