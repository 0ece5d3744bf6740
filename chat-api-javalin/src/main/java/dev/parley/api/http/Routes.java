package dev.parley.api.http;

import dev.parley.domain.access.Actor;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** All routes. Those that are not declared open can only be reached with a valid bearer token. */
public final class Routes {
    private final Authentication authentication;
    private final Forms forms;
    private final List<Route> all = new ArrayList<>();

    public Routes(Authentication authentication, Limits limits) {
        this.authentication = authentication;
        this.forms = new Forms(new Bodies(limits));
    }

    /** Answers somebody who has logged in. */
    @FunctionalInterface
    public interface Handler {
        Answer answer(Actor actor, Call call) throws Exception;
    }

    /** Does what the path says by itself. */
    @FunctionalInterface
    public interface Deed {
        void of(Actor actor, Call call) throws Exception;
    }

    public void open(HandlerType method, String path, Route.Open handler) {
        all.add(new Route(method, path, handler));
    }

    public void get(String path, Handler handler) {
        closed(HandlerType.GET, path, handler);
    }

    public void post(String path, Handler handler) {
        closed(HandlerType.POST, path, handler);
    }

    public void put(String path, Handler handler) {
        closed(HandlerType.PUT, path, handler);
    }

    public void patch(String path, Handler handler) {
        closed(HandlerType.PATCH, path, handler);
    }

    public void delete(String path, Handler handler) {
        closed(HandlerType.DELETE, path, handler);
    }

    /** For what is asked for without a body, and answered without one. */
    public void doing(HandlerType method, String path, Deed deed) {
        closed(method, path, (actor, call) -> {
            call.withoutBody();
            deed.of(actor, call);
            return Answer.noContent();
        });
    }

    public List<Route> all() {
        return List.copyOf(all);
    }

    /** What is here for GET is here for HEAD too, and everything tells its methods when asked for its OPTIONS. */
    void addTo(RoutesConfig config) {
        Map<String, TreeSet<String>> methods = new LinkedHashMap<>();
        for (Route route : all) {
            add(config, route);
            TreeSet<String> here = methods.computeIfAbsent(route.path(), path -> new TreeSet<>(List.of("OPTIONS")));
            here.add(route.method().name());
            if (route.method().equals(HandlerType.GET)) {
                here.add(HandlerType.HEAD.name());
                add(config, new Route(HandlerType.HEAD, route.path(), route.handler()));
            }
        }
        methods.forEach((path, here) -> {
            Answer allowed = Answer.noContent().with("Allow", String.join(", ", here));
            add(config, new Route(HandlerType.OPTIONS, path, call -> allowed));
        });
    }

    private void closed(HandlerType method, String path, Handler handler) {
        all.add(new Route(method, path, call -> handler.answer(authentication.actor(call), call)));
    }

    private void add(RoutesConfig config, Route route) {
        config.addHttpHandler(route.method(), route.path(), context -> {
            requireMethod(context, route);
            Responses.write(context, route.handler().answer(new Call(context, forms)));
        });
    }

    /** Javalin lets a header take the method's place, which would get past whoever filters by method before us. */
    private static void requireMethod(Context context, Route route) {
        if (!context.req().getMethod().equals(route.method().name())) {
            throw HttpRefusal.malformed("method_override", "X-HTTP-Method-Override is not understood here.");
        }
    }
}
