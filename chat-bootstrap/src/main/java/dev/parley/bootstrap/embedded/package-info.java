/**
 * A Postgres of Parley's own, for people who have none: its programs, its cluster and its passwords live in the data
 * directory, and it keeps what it acknowledged. The postmaster is a process beside this one, in a session of its own;
 * it survives the death of this one, and the next start finds it and takes over.
 */
package dev.parley.bootstrap.embedded;
