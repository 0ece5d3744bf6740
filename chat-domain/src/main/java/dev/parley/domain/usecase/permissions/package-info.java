/** Custom roles, who holds them, and what single channels say otherwise. */
package dev.parley.domain.usecase.permissions;
