package planted.api;

/** Knows who starts it. */
public record ReachesUp(planted.bootstrap.Start start) {}
