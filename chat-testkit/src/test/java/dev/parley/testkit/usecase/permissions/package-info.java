/** Who may do what: the whole matrix, ways to more than one has, and what hidden channels give away. */
package dev.parley.testkit.usecase.permissions;
