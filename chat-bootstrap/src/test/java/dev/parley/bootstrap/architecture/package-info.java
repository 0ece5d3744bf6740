/** The rules that the structure keeps by itself, and proof that each can fail. */
package dev.parley.bootstrap.architecture;
