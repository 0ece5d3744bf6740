package planted.domain.model.thing;

/** Open to subclasses, with a prefixed accessor. */
public class OpenClass implements Lonely {
    public int getSize() {
        return 0;
    }
}
