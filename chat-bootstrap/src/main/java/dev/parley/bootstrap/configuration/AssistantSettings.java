package dev.parley.bootstrap.configuration;

import static java.util.function.Predicate.not;

import dev.parley.api.assistant.ModelServer;
import dev.parley.domain.error.InvalidInput;
import dev.parley.domain.model.assistant.ModelName;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The model that answers for assistants, and how many questions it is asked at once. */
public record AssistantSettings(ModelServer server, int workers) {
    private static final String URL = "PARLEY_ASSISTANT_URL";
    private static final String KEY = "PARLEY_ASSISTANT_KEY";
    private static final String MODEL = "PARLEY_ASSISTANT_MODEL";
    private static final String TIMEOUT = "PARLEY_ASSISTANT_TIMEOUT";
    private static final String WORKERS = "PARLEY_ASSISTANT_WORKERS";
    private static final Pattern HEADER = Pattern.compile("[!-~]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    /** None without an address; then the other settings have nothing to go with. */
    static Optional<AssistantSettings> from(Map<String, String> environment) {
        Optional<URI> address = value(environment, URL).map(AssistantSettings::address);
        if (address.isEmpty()) {
            requireNone(environment);
            return Optional.empty();
        }
        int seconds = number(environment, TIMEOUT, 60, 600);
        ModelServer server = new ModelServer(
                address.get(),
                value(environment, KEY).map(AssistantSettings::key),
                model(environment),
                Duration.ofSeconds(seconds),
                ModelServer.Retries.USUAL);
        return Optional.of(new AssistantSettings(server, number(environment, WORKERS, 4, 32)));
    }

    private static void requireNone(Map<String, String> environment) {
        List.of(KEY, MODEL, TIMEOUT, WORKERS)
                .forEach(name -> value(environment, name).ifPresent(alone -> {
                    throw new BadConfiguration(name + " needs a " + URL + " to go with.");
                }));
    }

    private static URI address(String text) {
        try {
            URI address = new URI(text);
            boolean http =
                    "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            if (http
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null) {
                return address;
            }
        } catch (URISyntaxException none) {
            // Refused below; what was given may have a key in it, so it is not repeated.
        }
        throw new BadConfiguration(
                URL + " must be an address such as http://127.0.0.1:8000/v1, without user, query and fragment.");
    }

    private static String key(String text) {
        if (!HEADER.matcher(text).matches()) {
            throw new BadConfiguration(KEY + " has characters that no key has.");
        }
        return text;
    }

    private static ModelName model(Map<String, String> environment) {
        try {
            return value(environment, MODEL)
                    .map(ModelName::new)
                    .orElseThrow(() -> new BadConfiguration(
                            MODEL + " is missing: which of the models at " + URL + " is to answer?"));
        } catch (InvalidInput tooLong) {
            throw new BadConfiguration(MODEL + " must be a model's name.");
        }
    }

    private static int number(Map<String, String> environment, String name, int usual, int most) {
        String text = value(environment, name).orElse(Integer.toString(usual));
        int number = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (number < 1 || number > most) {
            throw new BadConfiguration(name + " must be a number from 1 to " + most + ", not \"" + text + "\".");
        }
        return number;
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(not(String::isEmpty));
    }
}
