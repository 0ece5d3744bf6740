package dev.parley.migrations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The scripts in a checkout of the sources, for whoever adds to them. */
public record MigrationFolder(Path path) {
    /** From the root of a checkout. */
    public static final Path IN_CHECKOUT = Path.of("chat-migrations", "src", "main", "resources", "db", "migration");

    public MigrationFolder {
        if (!Files.isDirectory(path)) {
            throw new MalformedScripts("There are no migrations in " + path + "; this works in a checkout of Parley");
        }
    }

    MigrationScripts scripts() {
        return ScriptFiles.read(path);
    }

    /**
     * Begins a migration after all others: a script and its undo script, or only the former for one that cannot be taken
     * back. Both are to be filled in.
     *
     * @throws MalformedScripts if the name is not in snake_case
     */
    public List<Path> create(String name, boolean irreversible, Instant now) {
        String version = new NextVersion(now).after(scripts().ups());
        List<MigrationScript> written = new ArrayList<>();
        written.add(ScriptTemplates.up(version, name, irreversible));
        if (!irreversible) {
            written.add(ScriptTemplates.down(version, name));
        }
        return written.stream().map(this::write).toList();
    }

    /**
     * Declares all scripts as released, which no build lets anybody edit from then on, and says which are so newly.
     *
     * @throws MalformedScripts if one that was released before has been edited or removed
     */
    public List<String> release() {
        MigrationScripts scripts = scripts();
        ReleasedScripts before = ReleasedScripts.of(path);
        List<String> broken = before.broken(scripts);
        if (!broken.isEmpty()) {
            throw new MalformedScripts(String.join("; ", broken));
        }
        ReleasedScripts after = ReleasedScripts.all(scripts);
        after.write(path);
        return after.checksums().keySet().stream()
                .filter(script -> !before.checksums().containsKey(script))
                .toList();
    }

    private Path write(MigrationScript script) {
        Path file = path.resolve(script.fileName());
        try {
            return Files.writeString(file, script.sql(), UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
