package dev.parley.bootstrap.configuration;

/** A setting that cannot be used. The message names it, is fit to be shown, and never holds a password. */
public final class BadConfiguration extends RuntimeException {
    public BadConfiguration(String message) {
        super(message);
    }
}
