package dev.parley.bootstrap;

import dev.parley.bootstrap.configuration.Configuration;
import dev.parley.bootstrap.database.Readiness;
import dev.parley.bootstrap.process.Steps;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import javax.sql.DataSource;

/** The one place where the parts are put together. */
public final class Wiring {
    private Wiring() {}

    public static Application application(Configuration configuration, DataSource database, Steps steps) {
        Javalin http = Javalin.create(config -> {
            config.concurrency.useVirtualThreads = true;
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.jetty.modifyServer(GracefulStop::configure);
            health(config, new Readiness(database));
        });
        return new Application(http, configuration.http(), steps);
    }

    private static void health(JavalinConfig config, Readiness readiness) {
        config.routes.get("/health/live", context -> answer(context, HttpStatus.OK, "up"));
        config.routes.get("/health/ready", context -> {
            boolean ready = readiness.getAsBoolean();
            answer(context, ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE, ready ? "ready" : "not ready");
        });
    }

    private static void answer(Context context, HttpStatus status, String text) {
        context.status(status).contentType("application/json").result("{\"status\":\"" + text + "\"}");
    }
}
