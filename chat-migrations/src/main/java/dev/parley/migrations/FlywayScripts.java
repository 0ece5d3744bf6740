package dev.parley.migrations;

import java.io.Reader;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/**
 * Shows Flyway the scripts that go up, but for those that are run in chunks, which it gets as code. It would refuse the
 * undo scripts, whose prefix its free edition does not know.
 */
record FlywayScripts(MigrationScripts scripts) implements ResourceProvider {

    @Override
    public @Nullable LoadableResource getResource(String name) {
        Optional<LoadableResource> found = resources("", "").stream()
                .filter(resource -> resource.getRelativePath().equals(name))
                .findFirst();
        return found.orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return List.of(suffixes).stream()
                .flatMap(suffix -> resources(prefix, suffix).stream())
                .toList();
    }

    private List<LoadableResource> resources(String prefix, String suffix) {
        return scripts.ups().stream()
                .filter(script -> script.backfilled().isEmpty())
                .filter(script -> script.fileName().startsWith(prefix))
                .filter(script -> script.fileName().endsWith(suffix))
                .<LoadableResource>map(ScriptResource::new)
                .toList();
    }

    private static final class ScriptResource extends LoadableResource {
        private final MigrationScript script;

        ScriptResource(MigrationScript script) {
            this.script = script;
        }

        @Override
        public Reader read() {
            return new StringReader(script.sql());
        }

        @Override
        public String getAbsolutePath() {
            return "db/migration/" + script.fileName();
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return getAbsolutePath();
        }

        @Override
        public String getFilename() {
            return script.fileName();
        }

        @Override
        public String getRelativePath() {
            return script.fileName();
        }
    }
}
