package dev.parley.api.http;

import io.javalin.http.HandlerType;

/** A method and a path, and what answers there. */
public record Route(HandlerType method, String path, Open handler) {
    /** Answers anybody. */
    @FunctionalInterface
    public interface Open {
        Answer answer(Call call) throws Exception;
    }
}
