package dev.parley.api.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** A request to a route, as its handler reads it. */
public final class Call {
    private final Context context;
    private final Forms forms;

    Call(Context context, Forms forms) {
        this.context = context;
        this.forms = forms;
    }

    /** A part of the path that the route's pattern names in braces, decoded. */
    public String path(String name) {
        return context.pathParam(name);
    }

    /** The query, in which no other parameters than these may be. */
    public Query query(String... known) {
        return Query.of(Optional.ofNullable(context.queryString()), Arrays.asList(known));
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(context.header(name));
    }

    public Form form() throws IOException {
        return forms.read(context.req());
    }

    /** For routes that take nothing: a field that is sent nevertheless is refused rather than ignored. */
    public void withoutBody() throws IOException {
        optionalForm().check();
    }

    /** An empty one when there is no body. */
    public Form optionalForm() throws IOException {
        return forms.readOptional(context.req());
    }
}
