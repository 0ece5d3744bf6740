package planted.domain.usecase.b;

/** A use case. */
public final class Minding {
    final planted.domain.access.Environment environment = new planted.domain.access.Environment();
}
