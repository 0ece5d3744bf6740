package planted.testkit;

/** JSON in the wrong place. */
public record SpeaksJson(tools.jackson.databind.json.JsonMapper mapper) {}
