/** The life of the process: what the operator is told, what ends it, and in which order things are shut down. */
package dev.parley.bootstrap.process;
