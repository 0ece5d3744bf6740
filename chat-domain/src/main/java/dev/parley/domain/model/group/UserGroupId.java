package dev.parley.domain.model.group;

import java.util.UUID;

/** Identifies a group of users. */
public record UserGroupId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
