package dev.parley.domain.usecase.importing;

import dev.parley.domain.model.imports.ExternalId;
import java.util.Set;

/** What the export says otherwise for one channel, of whom. */
public record ImportedOverride(Whom whom, Set<String> allowed, Set<String> denied) {
    public ImportedOverride {
        allowed = Set.copyOf(allowed);
        denied = Set.copyOf(denied);
    }

    /** All with a preset, whose name may be unknown here, all with a role of the export, or one user. */
    public sealed interface Whom {}

    public record Preset(String name) implements Whom {}

    public record Holders(ExternalId role) implements Whom {}

    public record One(ExternalId user) implements Whom {}
}
