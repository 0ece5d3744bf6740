package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.parley.domain.error.InvalidInput;
import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.model.imports.ImportSource;
import dev.parley.domain.model.message.ClientMessageId;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.Emoji;
import dev.parley.domain.model.user.DisplayName;
import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.user.Password;
import dev.parley.domain.model.workspace.WorkspaceName;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Text that a store could not keep does not get as far as the store. */
public interface UnstorableTextContract extends AdapterContract {
    @Test
    default void half_surrogate_pairs_and_nul_are_refused_before_they_reach_the_store() {
        World world = new World(transactions());
        Channel channel = world.samples.publicChannel(world.newWorkspace(), "engines");
        List<Function<String, Object>> fields = List.of(
                Content::new,
                DisplayName::new,
                WorkspaceName::new,
                Emoji::new,
                ClientMessageId::new,
                ExternalId::new,
                ImportSource::new,
                text -> new Password("0123456789" + text),
                text -> new Email(text.replace(" ", "") + "@example.org"),
                text -> channel.described(text, ""),
                text -> channel.described("", text));

        for (Function<String, Object> field : fields) {
            for (String text : Texts.UNSTORABLE) {
                assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> field.apply(text));
            }
        }
    }

    @InEveryConversation
    default void content_may_have_40_000_code_points_and_not_one_more(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        String most = Texts.longest(Texts.ASTRAL, 40_000);

        talk.post(talk.ada, most);

        assertThat(most).hasSize(80_000);
        assertThat(talk.shown()).hasSize(1);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> new Content(most + "x"));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> new Content(""));
    }
}
