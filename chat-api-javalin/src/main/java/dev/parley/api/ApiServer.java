package dev.parley.api;

import dev.parley.api.http.Authentication;
import dev.parley.api.http.HttpServer;
import dev.parley.api.http.Limits;
import dev.parley.api.http.Routes;
import dev.parley.domain.usecase.Chat;
import java.util.function.BooleanSupplier;

/** The HTTP door to a chat. It is started once and closed once. */
public final class ApiServer implements AutoCloseable {
    private final HttpServer server;

    /** The readiness check is asked for each {@code GET /health/ready}, so it should be quick. */
    public ApiServer(Chat chat, BooleanSupplier readiness, Limits limits) {
        this.server = new HttpServer(routes(chat, readiness, limits), limits);
    }

    /**
     * Listens, and gives the port, which matters when 0 was asked for. Throws an {@link java.io.UncheckedIOException}
     * when the port cannot be had.
     */
    public int start(String host, int port) {
        return server.start(host, port);
    }

    /** Takes no more requests, lets those that are under way finish within {@link Limits#shutdown()}, then ends. */
    @Override
    public void close() {
        server.close();
    }

    static Routes routes(Chat chat, BooleanSupplier readiness, Limits limits) {
        Routes routes = new Routes(new Authentication(chat.signingIn()::authenticate), limits);
        new OperatingRoutes(readiness).addTo(routes);
        new PeopleRoutes(chat).addTo(routes);
        new StatusRoutes(chat).addTo(routes);
        new SessionRoutes(chat).addTo(routes);
        new WorkspaceRoutes(chat).addTo(routes);
        new MemberRoutes(chat).addTo(routes);
        new AssistantRoutes(chat).addTo(routes);
        new AiInteractionRoutes(chat).addTo(routes);
        new InviteRoutes(chat).addTo(routes);
        new RoleRoutes(chat).addTo(routes);
        new PermissionRoutes(chat).addTo(routes);
        new ChannelRoutes(chat).addTo(routes);
        new ChannelMemberRoutes(chat).addTo(routes);
        new DirectMessageRoutes(chat).addTo(routes);
        new GroupRoutes(chat).addTo(routes);
        new PostRoutes(chat).addTo(routes);
        new MessageRoutes(chat).addTo(routes);
        new ReactionRoutes(chat).addTo(routes);
        new ReadingRoutes(chat).addTo(routes);
        new FollowingRoutes(chat).addTo(routes);
        new NotificationRoutes(chat).addTo(routes);
        new NotificationPreferenceRoutes(chat).addTo(routes);
        new AuditRoutes(chat).addTo(routes);
        new RetentionRoutes(chat).addTo(routes);
        new LeavingRoutes(chat).addTo(routes);
        return routes;
    }
}
