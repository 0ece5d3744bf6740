package planted.domain.model.thing;

/** A port with a finder. */
public interface Things {
    java.util.Optional<String> find(ThingId id);
}
