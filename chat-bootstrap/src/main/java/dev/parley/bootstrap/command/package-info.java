/** The command line: each command opens what it needs, does one thing, and says in its exit code how it went. */
package dev.parley.bootstrap.command;
