package planted.api;

/** An adapter that knows another. */
public record ReachesAcross(planted.testkit.SpeaksJson other) {}
