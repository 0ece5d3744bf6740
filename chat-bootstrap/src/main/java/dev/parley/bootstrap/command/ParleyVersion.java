package dev.parley.bootstrap.command;

import dev.parley.bootstrap.configuration.Versions;
import picocli.CommandLine.IVersionProvider;

/** Answers {@code parley --version}. */
final class ParleyVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        Versions versions = Versions.ofThisBuild();
        return new String[] {
            "Parley " + versions.parley(), "Java " + Runtime.version() + ", embedded PostgreSQL " + versions.postgres()
        };
    }
}
