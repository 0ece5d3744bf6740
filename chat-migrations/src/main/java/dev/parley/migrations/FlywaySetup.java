package dev.parley.migrations;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/** Flyway as it is used here. */
record FlywaySetup(DataSource database, MigrationScripts scripts) {
    private static final String PENDING = "*:pending";

    Flyway flyway() {
        return load(configuration(MigrationProgress.UNWATCHED));
    }

    /** Takes a database that lacks migrations for a valid one, as going up does. */
    Flyway lenient() {
        return load(configuration(MigrationProgress.UNWATCHED).ignoreMigrationPatterns(PENDING));
    }

    /** Goes up to a version, or to the end. */
    Flyway upTo(String target, MigrationProgress progress) {
        return load(
                configuration(progress).callbacks(new StepCallback(progress)).target(target));
    }

    private FluentConfiguration configuration(MigrationProgress progress) {
        return Flyway.configure()
                .dataSource(database)
                .resourceProvider(new FlywayScripts(scripts))
                .javaMigrations(scripts.ups().stream()
                        .flatMap(script -> BackfillMigration.of(script, progress).stream())
                        .toArray(JavaMigration[]::new))
                .loggers("slf4j")
                .locations(new String[0])
                .defaultSchema(History.SCHEMA)
                .table(History.TABLE)
                .placeholderReplacement(false)
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .outOfOrder(false)
                // By default a database that a newer version has migrated would pass.
                .ignoreMigrationPatterns(new String[0]);
    }

    private static Flyway load(FluentConfiguration configuration) {
        Flyway flyway = configuration.load();
        // Flyway would hold its lock in an open transaction, which creating an index concurrently would wait for.
        flyway.getConfigurationExtension(PostgreSQLConfigurationExtension.class).setTransactionalLock(false);
        return flyway;
    }
}
