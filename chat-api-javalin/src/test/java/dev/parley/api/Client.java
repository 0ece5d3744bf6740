package dev.parley.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Somebody who uses the API. Holds every exchange against the contract, so that no test can forget to. */
final class Client {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String origin;
    private final Map<String, String> headers;
    private final Contract contract;

    Client(String origin, Map<String, String> headers, Contract contract) {
        this.origin = origin;
        this.headers = headers;
        this.contract = contract;
    }

    Client with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Client(origin, more, contract);
    }

    Client bearing(String token) {
        return with("Authorization", "Bearer " + token);
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    Exchange get(String target) {
        return send("GET", target, "");
    }

    Exchange delete(String target) {
        return send("DELETE", target, "");
    }

    /** Fields are a name and a value by turns; a value may be anything that Jackson knows. */
    Exchange post(String target, Object... fields) {
        return send("POST", target, object(fields));
    }

    Exchange put(String target, Object... fields) {
        return send("PUT", target, object(fields));
    }

    Exchange patch(String target, Object... fields) {
        return send("PATCH", target, object(fields));
    }

    Exchange send(String method, String target, String body) {
        Client typed =
                body.isEmpty() || headers.containsKey("Content-Type") ? this : with("Content-Type", "application/json");
        return typed.exchange(method, target, HttpRequest.BodyPublishers.ofString(body), body);
    }

    /** For bodies that are not even text. */
    Exchange send(String method, String target, byte[] body) {
        return exchange(method, target, HttpRequest.BodyPublishers.ofByteArray(body), "");
    }

    private Exchange exchange(String method, String target, HttpRequest.BodyPublisher body, String sent) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(origin + target)).method(method, body);
        headers.forEach(request::header);
        try {
            HttpResponse<String> response =
                    HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            Map<String, String> received = new TreeMap<>();
            response.headers().map().forEach((name, values) -> received.put(name, String.join(", ", values)));
            Exchange exchange = new Exchange(method, target, sent, response.statusCode(), received, response.body());
            contract.check(exchange);
            return exchange;
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + target, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String object(Object... fields) {
        if (fields.length == 0) {
            return "";
        }
        Map<String, Object> object = new TreeMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            object.put((String) fields[i], fields[i + 1]);
        }
        return Exchange.MAPPER.writeValueAsString(object);
    }
}
