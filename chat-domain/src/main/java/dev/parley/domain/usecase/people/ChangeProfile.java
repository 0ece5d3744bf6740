package dev.parley.domain.usecase.people;

import dev.parley.domain.error.Require;
import dev.parley.domain.model.user.DisplayName;
import dev.parley.domain.model.user.JobTitle;
import dev.parley.domain.model.user.PictureUrl;
import dev.parley.domain.model.user.Profile;
import dev.parley.domain.model.user.TimeZoneName;
import dev.parley.domain.model.user.User;
import java.util.Optional;

/** Change how one is shown; what is empty stays. */
public record ChangeProfile(
        Optional<DisplayName> displayName,
        Optional<JobTitle> title,
        Optional<TimeZoneName> timeZone,
        Optional<PictureUrl> picture) {

    public ChangeProfile {
        displayName.ifPresent(name -> Require.line("displayName", name.value()));
        title.ifPresent(text -> Require.line("title", text.value()));
        timeZone.ifPresent(TimeZoneName::requireKnown);
        picture.ifPresent(PictureUrl::requirePlain);
    }

    User appliedTo(User user) {
        Profile before = user.profile();
        return user.presented(
                displayName.orElse(user.displayName()),
                new Profile(
                        title.orElse(before.title()),
                        timeZone.orElse(before.timeZone()),
                        picture.orElse(before.picture())));
    }
}
