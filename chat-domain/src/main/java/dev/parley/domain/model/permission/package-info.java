/** What members may do: permissions, the roles that hold them, and what single channels say otherwise. */
package dev.parley.domain.model.permission;
