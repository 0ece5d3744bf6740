package dev.parley.api;

import dev.parley.api.http.Answer;
import dev.parley.api.http.Call;
import dev.parley.api.http.Form;
import dev.parley.api.http.Routes;
import dev.parley.domain.access.Actor;
import dev.parley.domain.error.Require;
import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ChannelName;
import dev.parley.domain.usecase.Chat;
import dev.parley.domain.usecase.channels.ChangeChannel;
import dev.parley.domain.usecase.channels.CreateChannel;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/** Channels, from their making to their deletion. */
final class ChannelRoutes {
    private final Chat chat;

    ChannelRoutes(Chat chat) {
        this.chat = chat;
    }

    void addTo(Routes routes) {
        routes.post("/api/v1/workspaces/{id}/channels", this::create);
        routes.get("/api/v1/workspaces/{id}/channels", this::list);
        routes.get("/api/v1/channels/{id}", this::find);
        routes.patch("/api/v1/channels/{id}", this::change);
        routes.doing(HandlerType.DELETE, "/api/v1/channels/{id}", this::delete);
        routes.post("/api/v1/channels/{id}/restore", this::restore);
        routes.post("/api/v1/channels/{id}/archive", this::archive);
        routes.doing(HandlerType.DELETE, "/api/v1/channels/{id}/archive", this::unarchive);
    }

    private Answer create(Actor actor, Call call) throws IOException {
        Form form = call.form();
        Supplier<ChannelName> name = form.text("name", ChannelName::new);
        Supplier<Boolean> isPrivate = form.flag("private");
        Supplier<Optional<String>> topic = description(form, "topic");
        Supplier<Optional<String>> purpose = description(form, "purpose");
        form.check();

        Channel channel = chat.keepingChannels()
                .create(
                        actor,
                        new CreateChannel(
                                Ids.workspace(call),
                                name.get(),
                                isPrivate.get(),
                                topic.get().orElse(""),
                                purpose.get().orElse("")));
        return Answer.created("/api/v1/channels/" + channel.id(), ChannelJson.of(channel));
    }

    private Answer list(Actor actor, Call call) {
        Paging paging = Paging.of(call, "channels");
        return Answer.ok(paging.render(
                chat.keepingChannels().list(actor, Ids.workspace(call), paging.after(ChannelId::new), paging.limit()),
                Channel::id,
                ChannelJson::of));
    }

    private Answer find(Actor actor, Call call) {
        return Answer.ok(ChannelJson.of(chat.keepingChannels().find(actor, Ids.channel(call))));
    }

    private Answer change(Actor actor, Call call) throws IOException {
        Form form = call.form();
        Supplier<Optional<ChannelName>> name = form.optionalText("name", ChannelName::new);
        Supplier<Optional<String>> topic = description(form, "topic");
        Supplier<Optional<String>> purpose = description(form, "purpose");
        form.checkSome();

        ChangeChannel change = new ChangeChannel(name.get(), topic.get(), purpose.get());
        return Answer.ok(ChannelJson.of(chat.keepingChannels().change(actor, Ids.channel(call), change)));
    }

    private void delete(Actor actor, Call call) {
        chat.keepingChannels().delete(actor, Ids.channel(call));
    }

    private Answer restore(Actor actor, Call call) throws IOException {
        Form form = call.optionalForm();
        Supplier<Optional<ChannelName>> name = form.optionalText("name", ChannelName::new);
        form.check();

        return Answer.ok(ChannelJson.of(chat.keepingChannels().restore(actor, Ids.channel(call), name.get())));
    }

    private Answer archive(Actor actor, Call call) throws IOException {
        call.withoutBody();
        return Answer.ok(ChannelJson.of(chat.keepingChannels().archive(actor, Ids.channel(call))));
    }

    private void unarchive(Actor actor, Call call) {
        chat.keepingChannels().unarchive(actor, Ids.channel(call));
    }

    private static Supplier<Optional<String>> description(Form form, String field) {
        return form.optionalText(field, text -> {
            Require.text(field, text, 0, Channel.LONGEST_DESCRIPTION);
            return text;
        });
    }
}
