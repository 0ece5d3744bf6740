/** Importing, on the in-memory adapter. */
package dev.parley.testkit.usecase.importing;
