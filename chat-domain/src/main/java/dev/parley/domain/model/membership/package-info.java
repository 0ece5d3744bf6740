/** Who belongs to which workspace and conversation, and as what. */
package dev.parley.domain.model.membership;
