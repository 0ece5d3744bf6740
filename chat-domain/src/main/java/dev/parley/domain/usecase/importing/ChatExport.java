package dev.parley.domain.usecase.importing;

import dev.parley.domain.model.imports.ImportSource;
import java.util.List;

/** A team's export. Its histories are read one at a time, when it is their turn; nothing else in it is large. */
public interface ChatExport {
    /** The same for every export of the same team. */
    ImportSource source();

    /** What the team is called, as far as the export tells. */
    String name();

    List<ImportedUser> users();

    List<ImportedConversation> conversations();

    /** Few exports have any. */
    List<ImportedGroup> groups();

    /** Only exports of this program have any. */
    List<ImportedRole> roles();

    /** What was said there, in any order; messages of one instant in the order in which they were said. */
    ImportedHistory history(ImportedConversation conversation);

    /** What could not be read, apart from the histories. */
    List<ImportNote> notes();
}
