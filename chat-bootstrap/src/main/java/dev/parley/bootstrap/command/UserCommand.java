package dev.parley.bootstrap.command;

import dev.parley.bootstrap.Wiring;
import dev.parley.bootstrap.database.Database;
import dev.parley.bootstrap.process.OperationFailed;
import dev.parley.domain.access.Actor;
import dev.parley.domain.error.ChatException;
import dev.parley.domain.model.user.DisplayName;
import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.user.Username;
import dev.parley.domain.store.Slice;
import dev.parley.domain.usecase.Chat;
import dev.parley.domain.usecase.people.Offboarding;
import dev.parley.domain.usecase.people.RegisterUser;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley user}. */
@Command(
        name = "user",
        description = "Make, list and end accounts, however people may register.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(create | list | deactivate | reactivate | anonymise | purge)")
final class UserCommand {
    private static final int PAGE = 200;

    private final Session session;

    UserCommand(Session session) {
        this.session = session;
    }

    @Command(
            name = "create",
            description = "Make an account. The password is asked for, or is the first line of the input.",
            mixinStandardHelpOptions = true)
    int create(
            @Parameters(paramLabel = "USERNAME", description = "How the account is called.") String username,
            @Option(names = "--email", paramLabel = "ADDRESS", required = true, description = "Its e-mail address.")
                    String email,
            @Option(
                            names = "--display-name",
                            paramLabel = "NAME",
                            description = "How it is shown; the username, if left out.")
                    Optional<String> displayName) {
        return unlessRefused(() -> {
            Username name = new Username(username);
            Email address = new Email(email);
            Optional<DisplayName> shown = displayName.map(DisplayName::new);
            Chat chat = chat();
            RegisterUser command = new RegisterUser(name, address, new PasswordPrompt(session.console()).ask(), shown);
            User made = chat.registering().registerAsOperator(command);
            session.console().tell("Made the account " + made.username() + ".");
            return 0;
        });
    }

    @Command(name = "list", description = "List all accounts.", mixinStandardHelpOptions = true)
    int list() {
        return unlessRefused(() -> {
            Chat chat = chat();
            Optional<UserId> after = Optional.empty();
            boolean more = true;
            while (more) {
                Slice<User> page = chat.overseeingAccounts().list(after, PAGE);
                page.items().forEach(user -> session.console().tellOf(line(user)));
                more = page.hasMore();
                after = more ? Optional.of(page.items().getLast().id()) : after;
            }
            return 0;
        });
    }

    @Command(
            name = "deactivate",
            description = "No log-in any more, and every session ends. Memberships and messages stay.",
            mixinStandardHelpOptions = true)
    int deactivate(@Parameters(paramLabel = "USERNAME", description = "Or the account's id.") String who) {
        return change(who, "Deactivated", chat -> actor -> chat.offboarding().deactivate(actor, actor.user()));
    }

    @Command(name = "reactivate", description = "Undo a deactivation.", mixinStandardHelpOptions = true)
    int reactivate(@Parameters(paramLabel = "USERNAME", description = "Or the account's id.") String who) {
        return change(who, "Reactivated", chat -> actor -> chat.offboarding().reactivate(actor, actor.user()));
    }

    @Command(
            name = "anonymise",
            description = "Take somebody's name off everything, for good. What was said stays.",
            mixinStandardHelpOptions = true)
    int anonymise(@Parameters(paramLabel = "USERNAME", description = "Or the account's id.") String who) {
        return change(who, "Anonymised", chat -> actor -> chat.offboarding().anonymise(actor, actor.user()));
    }

    @Command(
            name = "purge",
            description = "Anonymise, and erase what somebody said, for good. What is under a legal hold follows when"
                    + " that is lifted. Can be repeated.",
            mixinStandardHelpOptions = true)
    int purge(@Parameters(paramLabel = "USERNAME", description = "Or the account's id.") String who) {
        return change(who, "Purged", chat -> actor -> chat.offboarding().purge(actor, actor.user()));
    }

    private int change(String who, String done, Function<Chat, Function<Actor, Object>> change) {
        return unlessRefused(() -> {
            Chat chat = chat();
            Object result = change.apply(chat).apply(chat.overseeingAccounts().operator(who));
            session.console()
                    .tell(
                            result instanceof Offboarding.Purged(int purged, int held)
                                    ? done + " " + who + ": " + purged + " messages erased, " + held + " held."
                                    : done + " " + who + ".");
            return 0;
        });
    }

    private static String line(User user) {
        return "%s  %-20s  %-9s  %-11s  %s  %s"
                .formatted(
                        user.id(),
                        user.username(),
                        user.kind().name().toLowerCase(Locale.ROOT),
                        standing(user),
                        user.email().map(Email::value).orElse("-"),
                        user.displayName().value())
                .strip();
    }

    private static String standing(User user) {
        if (user.deletedAt().isPresent()) {
            return "deleted";
        }
        return user.isActive() ? "active" : "deactivated";
    }

    private Chat chat() {
        Database database = session.sharedDatabase();
        database.migrator().validate();
        return Wiring.chat(database.pool());
    }

    private static int unlessRefused(Supplier<Integer> work) {
        try {
            return work.get();
        } catch (ChatException refused) {
            throw new OperationFailed(Console.printable(String.valueOf(refused.getMessage())), refused);
        }
    }
}
