package dev.parley.api.archive;

import dev.parley.domain.usecase.importing.ImportedText;
import dev.parley.domain.usecase.importing.ImportedText.ChannelReference;
import dev.parley.domain.usecase.importing.ImportedText.GroupReference;
import dev.parley.domain.usecase.importing.ImportedText.Part;
import dev.parley.domain.usecase.importing.ImportedText.Plain;
import dev.parley.domain.usecase.importing.ImportedText.UserReference;
import dev.parley.domain.usecase.importing.ImportedText.WideMention;
import java.util.stream.Collectors;

/** Texts as a test can compare them: references in braces, so that nothing plain looks the same. */
final class Shown {
    private Shown() {}

    static String text(ImportedText text) {
        return text.parts().stream().map(Shown::part).collect(Collectors.joining());
    }

    private static String part(Part part) {
        return switch (part) {
            case Plain plain -> plain.text();
            case UserReference user ->
                "{@" + user.user() + user.label().map(label -> "|" + label).orElse("") + "}";
            case ChannelReference channel ->
                "{#" + channel.channel()
                        + channel.label().map(label -> "|" + label).orElse("") + "}";
            case GroupReference group ->
                "{@&" + group.group() + group.label().map(label -> "|" + label).orElse("") + "}";
            case WideMention wide -> "{" + wide.audience() + "}";
        };
    }
}
