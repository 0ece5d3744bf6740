/** Puts the parts together and runs them. */
package dev.parley.bootstrap;
