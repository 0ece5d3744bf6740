package planted.domain.usecase.a;

/** A use case that knows another, and loads past access. */
public final class Nosing {
    final planted.domain.access.Environment environment = new planted.domain.access.Environment();
    final planted.domain.usecase.b.Minding other = new planted.domain.usecase.b.Minding();

    java.util.Optional<String> load(planted.domain.model.thing.Things things) {
        return things.find(new planted.domain.model.thing.ThingId(1));
    }
}
