package planted.api;

/** Throws what nobody can tell from other things. */
public final class ThrowsAnything {
    void fail() {
        throw new RuntimeException("anything");
    }
}
