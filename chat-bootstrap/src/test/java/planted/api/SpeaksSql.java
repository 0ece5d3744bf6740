package planted.api;

/** SQL in the wrong place. */
public record SpeaksSql(java.sql.Connection connection, javax.sql.DataSource source) {}
