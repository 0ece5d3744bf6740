package dev.parley.api;

import dev.parley.api.http.Answer;
import dev.parley.api.http.Call;
import dev.parley.api.http.Routes;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/** What those who run the server, and programs that talk to it, ask first. Their queries are not looked at. */
final class OperatingRoutes {
    private final BooleanSupplier readiness;
    private final Answer description = Answer.document("application/yaml", description());

    OperatingRoutes(BooleanSupplier readiness) {
        this.readiness = readiness;
    }

    void addTo(Routes routes) {
        routes.open(HandlerType.GET, "/health/live", call -> Answer.ok(new Health("up")));
        routes.open(HandlerType.GET, "/health/ready", this::ready);
        routes.open(HandlerType.GET, "/openapi.yaml", call -> description);
    }

    private Answer ready(Call call) {
        return readiness.getAsBoolean()
                ? Answer.ok(new Health("ready"))
                : Answer.unavailable("The server is up, but not ready for work.");
    }

    private static String description() {
        try (InputStream stream = OperatingRoutes.class.getResourceAsStream("/openapi.yaml")) {
            return new String(Objects.requireNonNull(stream, "openapi.yaml").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whether the server is up, or ready for work. */
    record Health(String status) {}
}
