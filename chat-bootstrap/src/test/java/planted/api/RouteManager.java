package planted.api;

/** A name that says nothing. */
public final class RouteManager {}
