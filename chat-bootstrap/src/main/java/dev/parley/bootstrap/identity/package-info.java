/** Passwords, tokens and ids: what the domain asks from outside so that tests can decide it. */
package dev.parley.bootstrap.identity;
