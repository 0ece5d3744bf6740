/** What the operator decides: read from the environment once, checked at once, and immutable from then on. */
package dev.parley.bootstrap.configuration;
