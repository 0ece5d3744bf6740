package dev.parley.domain.model.user;

import dev.parley.domain.error.Require;
import java.net.URI;
import java.net.URISyntaxException;

/** Where clients find somebody's picture: an {@code https} address, which no server ever asks; empty for none. */
public record PictureUrl(String value) {
    private static final int MOST_CHARACTERS = 2000;

    public PictureUrl {
        Require.text("pictureUrl", value, 0, MOST_CHARACTERS);
        Require.that(
                value.isEmpty() || isHttps(value),
                "pictureUrl",
                "invalid_url",
                "pictureUrl must be an https address without a user and password");
    }

    /** Only what stands for itself in an address; one that was stored may have other letters. */
    public void requirePlain() {
        Require.that(
                value.chars().allMatch(character -> character < 0x80),
                "pictureUrl",
                "invalid_url",
                "pictureUrl must have other characters than those of ASCII percent-encoded");
    }

    private static boolean isHttps(String text) {
        try {
            URI address = new URI(text);
            return text.startsWith("https://") && address.getHost() != null && address.getRawUserInfo() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
