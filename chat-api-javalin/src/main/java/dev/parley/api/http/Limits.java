package dev.parley.api.http;

import java.time.Duration;

/**
 * What one client, and all of them together, may take of the server.
 *
 * @param bodyBytes the largest request body
 * @param allBodiesBytes all request bodies together that are being read at one time
 * @param headerBytes the largest request line with its headers
 * @param connections open connections at one time
 * @param idle how long a connection may be silent
 * @param headers how long a request may take to send its headers
 * @param body how long a request may take to send its body
 * @param exchange how long a request and its response may take together, however slowly the response is read
 * @param shutdown how long requests that are under way may take to finish when the server stops
 */
public record Limits(
        int bodyBytes,
        int allBodiesBytes,
        int headerBytes,
        int connections,
        Duration idle,
        Duration headers,
        Duration body,
        Duration exchange,
        Duration shutdown) {

    private static final int KIB = 1024;
    private static final int MIB = 1024 * KIB;

    public static Limits usual() {
        return new Limits(
                MIB,
                64 * MIB,
                16 * KIB,
                10_000,
                Duration.ofSeconds(30),
                Duration.ofSeconds(20),
                Duration.ofSeconds(60),
                Duration.ofSeconds(180),
                Duration.ofSeconds(10));
    }
}
