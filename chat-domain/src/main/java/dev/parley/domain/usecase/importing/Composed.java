package dev.parley.domain.usecase.importing;

import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Content of any length, whom it mentions, and what was changed about it. */
record Composed(String text, Set<UserId> mentions, Set<String> changes) {
    private static final int LONGEST_REFERENCE = 40;

    /** In pieces that fit into messages. Neither a character nor a reference is cut in two. */
    List<String> pieces() {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (text.length() - from > Content.MOST_CODE_POINTS
                && text.codePointCount(from, text.length()) > Content.MOST_CODE_POINTS) {
            int to = cut(text.offsetByCodePoints(from, Content.MOST_CODE_POINTS));
            pieces.add(text.substring(from, to));
            from = to;
        }
        pieces.add(text.substring(from));
        return pieces;
    }

    Set<UserId> mentionsIn(String piece) {
        return mentions.stream()
                .filter(user -> piece.contains("<@" + user + ">"))
                .collect(Collectors.toUnmodifiableSet());
    }

    private int cut(int limit) {
        int open = text.lastIndexOf('<', limit - 1);
        boolean isWithin = open > limit - LONGEST_REFERENCE && text.indexOf('>', open) >= limit;
        return isWithin ? open : limit;
    }
}
