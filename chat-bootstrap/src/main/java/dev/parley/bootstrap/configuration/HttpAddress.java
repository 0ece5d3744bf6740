package dev.parley.bootstrap.configuration;

/** Where the server listens; port 0 lets the system choose a free one. */
public record HttpAddress(String host, int port) {
    private static final int HIGHEST_PORT = 65_535;

    static HttpAddress of(String host, String port) {
        return new HttpAddress(host, parsePort(port));
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
