/** The assistant's adapter against a model server of the tests' own. */
package dev.parley.api.assistant;
