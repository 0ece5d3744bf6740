package dev.parley.api;

import dev.parley.api.http.Answer;
import dev.parley.api.http.Call;
import dev.parley.api.http.Form;
import dev.parley.api.http.Routes;
import dev.parley.domain.access.Actor;
import dev.parley.domain.model.user.DisplayName;
import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.user.JobTitle;
import dev.parley.domain.model.user.Password;
import dev.parley.domain.model.user.PictureUrl;
import dev.parley.domain.model.user.TimeZoneName;
import dev.parley.domain.model.user.Token;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.Username;
import dev.parley.domain.usecase.Chat;
import dev.parley.domain.usecase.people.ChangeProfile;
import dev.parley.domain.usecase.people.RegisterUser;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/** Accounts and profiles. */
final class PeopleRoutes {
    private final Chat chat;

    PeopleRoutes(Chat chat) {
        this.chat = chat;
    }

    void addTo(Routes routes) {
        routes.open(HandlerType.POST, "/api/v1/users", this::register);
        routes.get("/api/v1/users/{id}", this::person);
        routes.get("/api/v1/me", this::self);
        routes.patch("/api/v1/me", this::change);
    }

    private Answer register(Call call) throws IOException {
        Form form = call.form();
        Supplier<Username> username = form.text("username", Username::new);
        Supplier<Email> email = form.text("email", Email::new);
        Supplier<Password> password = form.text("password", Password::new);
        Supplier<Optional<DisplayName>> displayName = form.optionalText("displayName", DisplayName::new);
        Supplier<Optional<Token>> inviteCode = form.optionalText("inviteCode", Token::new);
        form.check();

        User user = chat.registering()
                .register(new RegisterUser(
                        username.get(), email.get(), password.get(), displayName.get(), inviteCode.get()));
        return Answer.created("/api/v1/users/" + user.id(), UserJson.of(user));
    }

    private Answer person(Actor actor, Call call) {
        return Answer.ok(PersonJson.of(chat.editingProfile().person(actor, Ids.user(call, "id"))));
    }

    private Answer self(Actor actor, Call call) {
        return Answer.ok(MeJson.of(chat.editingProfile().self(actor)));
    }

    private Answer change(Actor actor, Call call) throws IOException {
        Form form = call.form();
        Supplier<Optional<DisplayName>> displayName = form.optionalText("displayName", DisplayName::new);
        Supplier<Optional<JobTitle>> title = form.optionalText("title", JobTitle::new);
        Supplier<Optional<TimeZoneName>> timeZone = form.optionalText("timeZone", TimeZoneName::known);
        Supplier<Optional<PictureUrl>> picture = form.optionalText("pictureUrl", PictureUrl::new);
        form.checkSome();

        ChangeProfile change = new ChangeProfile(displayName.get(), title.get(), timeZone.get(), picture.get());
        return Answer.ok(MeJson.of(chat.editingProfile().change(actor, change)));
    }
}
