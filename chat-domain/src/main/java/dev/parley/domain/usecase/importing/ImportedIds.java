package dev.parley.domain.usecase.importing;

import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The ids of imported conversations. They follow from the workspace's id and the conversation's in the export, so that a
 * message can refer to a channel that comes in after it, or only with the next run.
 */
final class ImportedIds {
    private static final long MILLISECONDS = 0xFFFF_FFFF_FFFF_0000L;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private ImportedIds() {}

    /** A UUID of version 7, made at the workspace's instant. */
    static UUID of(WorkspaceId workspace, ExternalId external) {
        ByteBuffer hash = ByteBuffer.wrap(sha256(workspace + " " + external));
        long high = (workspace.value().getMostSignificantBits() & MILLISECONDS) | VERSION_7 | (hash.getLong() & 0xFFF);
        return new UUID(high, VARIANT | (hash.getLong() >>> 2));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }
}
