package dev.parley.domain.usecase.importing;

/** Hears how an import goes on. What is told inside of a conversation may turn out not to last. */
public interface ImportProgress {
    ImportProgress SILENT = new ImportProgress() {
        @Override
        public void begins(ImportedConversation conversation, int messages) {}

        @Override
        public void passed(int messages) {}

        @Override
        public void ended(ImportedConversation conversation, Tally messages) {}
    };

    /** A conversation was read and is about to be stored. */
    void begins(ImportedConversation conversation, int messages);

    /** So many more of its messages are done with. */
    void passed(int messages);

    /** It is stored for good. */
    void ended(ImportedConversation conversation, Tally messages);
}
