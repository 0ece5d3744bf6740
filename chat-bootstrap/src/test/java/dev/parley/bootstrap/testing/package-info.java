/** What the tests of this module share. */
package dev.parley.bootstrap.testing;
