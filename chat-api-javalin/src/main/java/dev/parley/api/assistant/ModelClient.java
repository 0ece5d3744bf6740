package dev.parley.api.assistant;

import dev.parley.domain.model.assistant.ModelName;
import dev.parley.domain.model.assistant.Prompt;
import dev.parley.domain.model.assistant.Reply;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Asks a model server once, for no longer than it may take, its answer's body included. Follows no redirects. */
final class ModelClient implements AutoCloseable {
    /** Many times what an answer may have. */
    static final int MOST_BYTES = 4 << 20;

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");
    private static final int OK = 200;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final ModelServer server;
    private final HttpClient http;

    ModelClient(ModelServer server) {
        this.server = server;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(server.timeout())
                .build();
    }

    Attempt ask(Prompt prompt, int number) throws InterruptedException {
        ModelName model = prompt.model().isUsual() ? server.model() : prompt.model();
        CompletableFuture<HttpResponse<byte[]>> asked =
                http.sendAsync(request(prompt, model), head -> new BoundedBody(MOST_BYTES));
        try {
            return attempt(asked.get(server.timeout().toMillis(), TimeUnit.MILLISECONDS), model, number);
        } catch (TimeoutException tooSlow) {
            return new Attempt.Failed(Reply.Trouble.TIMED_OUT, Optional.empty());
        } catch (ExecutionException failure) {
            return failed(failure);
        } finally {
            asked.cancel(true); // or it would go on reading what nobody waits for
        }
    }

    private HttpRequest request(Prompt prompt, ModelName model) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.completions())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Completions.request(prompt, model)));
        server.key().ifPresent(key -> request.header("Authorization", "Bearer " + key));
        return request.build();
    }

    private static Attempt attempt(HttpResponse<byte[]> response, ModelName model, int number) {
        int status = response.statusCode();
        if (status == OK) {
            return Completions.response(response.body(), model, number)
                    .<Attempt>map(Attempt.Answered::new)
                    .orElseGet(() -> new Attempt.Refused(Reply.Trouble.UNUSABLE));
        }
        boolean mayPass = status >= SERVER_ERROR || status == TOO_MANY_REQUESTS || status == REQUEST_TIMEOUT;
        return mayPass
                ? new Attempt.Failed(Reply.Trouble.OVERLOADED, retryAfter(response))
                : new Attempt.Refused(Reply.Trouble.REJECTED);
    }

    /** In seconds; the other form, a date, is taken for none. */
    private static Optional<Duration> retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .map(String::strip)
                .filter(text -> SECONDS.matcher(text).matches())
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }

    private static Attempt failed(ExecutionException failure) {
        if (isCausedBy(BoundedBody.TooLarge.class, failure)) {
            return new Attempt.Refused(Reply.Trouble.UNUSABLE);
        }
        boolean slow = isCausedBy(HttpTimeoutException.class, failure);
        return new Attempt.Failed(slow ? Reply.Trouble.TIMED_OUT : Reply.Trouble.UNREACHABLE, Optional.empty());
    }

    private static boolean isCausedBy(Class<? extends Throwable> kind, Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(kind::isInstance);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
