package dev.parley.bootstrap.embedded;

import dev.parley.bootstrap.configuration.DatabaseAddress;
import java.nio.file.Path;

/**
 * An embedded Postgres that runs.
 *
 * @param home the data directory, which has the programs too
 * @param files the cluster's own directory
 * @param superuser the way in that may do anything, as the copying of files needs
 */
public record RunningCluster(DataDirectory home, Path files, DatabaseAddress superuser) {}
