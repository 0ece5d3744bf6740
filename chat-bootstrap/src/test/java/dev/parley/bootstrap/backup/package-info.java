/** Backups through the real commands, on the embedded Postgres and on a server. */
package dev.parley.bootstrap.backup;
