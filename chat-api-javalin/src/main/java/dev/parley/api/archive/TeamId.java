package dev.parley.api.archive;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Finds out of which team an export is: users from other teams are in it too, but they are fewer. */
final class TeamId {
    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{2,40}");

    private final Map<String, Integer> counts = new HashMap<>();

    void count(JsonNode user) {
        Optional.ofNullable(user.get("team_id"))
                .flatMap(JsonNode::stringValueOpt)
                .filter(id -> FORM.matcher(id).matches())
                .ifPresent(id -> counts.merge(id, 1, Integer::sum));
    }

    Optional<String> mostCommon() {
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }
}
