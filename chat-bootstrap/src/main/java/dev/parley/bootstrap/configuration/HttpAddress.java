package dev.parley.bootstrap.configuration;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Where the server listens; port 0 lets the system choose a free one. */
public record HttpAddress(String host, int port) {
    private static final int HIGHEST_PORT = 65_535;

    static HttpAddress of(String host, String port) {
        return new HttpAddress(parseHost(host), parsePort(port));
    }

    private static String parseHost(String host) {
        try {
            if (!InetAddress.getByName(host).isMulticastAddress()) {
                return host;
            }
        } catch (UnknownHostException nowhere) {
            // Refused below, like an address at which nobody can listen.
        }
        throw new BadConfiguration("PARLEY_HOST must be a name or address of this machine, not \"" + host + "\".");
    }

    public String url() {
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    private static int parsePort(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Refused below, like a number that is out of range.
        }
        throw new BadConfiguration("PARLEY_PORT must be a number from 0 to 65535, not \"" + text + "\".");
    }
}
