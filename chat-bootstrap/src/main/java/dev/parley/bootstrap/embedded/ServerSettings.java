package dev.parley.bootstrap.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The settings that are Parley's to decide, whatever the cluster's own configuration says. */
record ServerSettings(Map<String, String> values) {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    static ServerSettings on(int port, Path logs) {
        Map<String, String> values = new LinkedHashMap<>();
        durability(values);
        access(values, port);
        logging(values, logs);
        return new ServerSettings(values);
    }

    /** Loopback only, on a port that is free at the moment; whoever takes it in between makes the start fail once. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }

    /** As one argument of pg_ctl, which hands it to a shell. */
    String asOptions() {
        return values.entrySet().stream()
                .map(setting -> "-c " + quoted(setting.getKey() + "=" + setting.getValue()))
                .collect(Collectors.joining(" "));
    }

    /** What was acknowledged is on the disk. */
    private static void durability(Map<String, String> values) {
        values.put("fsync", "on");
        values.put("synchronous_commit", "on");
        values.put("full_page_writes", "on");
    }

    private static void access(Map<String, String> values, int port) {
        values.put("listen_addresses", Passwords.HOST);
        values.put("port", Integer.toString(port));
        values.put("unix_socket_directories", "");
        values.put("timezone", "UTC");
    }

    /** A file for each day of the week, written by Postgres itself; terse, so that no row's content gets into it. */
    private static void logging(Map<String, String> values, Path logs) {
        values.put("logging_collector", "on");
        values.put("log_destination", "stderr");
        values.put("log_directory", logs.toString());
        values.put("log_filename", "postgres-%a.log");
        values.put("log_truncate_on_rotation", "on");
        values.put("log_rotation_age", "1d");
        values.put("log_rotation_size", "0");
        values.put("log_error_verbosity", "terse");
        values.put("log_timezone", "UTC");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
