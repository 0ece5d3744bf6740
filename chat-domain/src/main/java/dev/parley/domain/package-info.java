/** Team chat, told in plain Java: no framework, no storage, no transport. */
package dev.parley.domain;
