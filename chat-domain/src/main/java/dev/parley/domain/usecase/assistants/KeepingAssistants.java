package dev.parley.domain.usecase.assistants;

import dev.parley.domain.access.Access;
import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.model.assistant.AssistantProfile;
import dev.parley.domain.model.audit.AuditAction;
import dev.parley.domain.model.audit.Deed;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.membership.WorkspaceMember;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.user.DisplayName;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.user.UserKind;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.store.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which assistants a workspace has, and what they are told. They come as guests, so they see nothing but the channels
 * that somebody adds them to.
 */
public final class KeepingAssistants {
    private final Environment environment;

    public KeepingAssistants(Environment environment) {
        this.environment = environment;
    }

    /** Refused with {@code username_taken}. */
    public KeptAssistant create(Actor actor, CreateAssistant command) {
        User user = newUser(command);
        AssistantProfile profile = new AssistantProfile(
                user.id(), command.workspace(), command.instructions(), command.model(), user.createdAt());
        return environment.write(actor, access -> {
            access.workspaceToChange(command.workspace(), Permission.MANAGE_ASSISTANTS, List.of(FeedId.of(user.id())));
            access.store().users().add(user, Optional.empty());
            access.store().assistants().add(profile);
            access.store()
                    .memberships()
                    .join(new WorkspaceMember(profile.workspace(), user.id(), Role.GUEST, user.createdAt()));
            access.tell(created(actor, profile));
            access.record(Deed.of(AuditAction.MEMBER_ADDED)
                    .in(profile.workspace())
                    .about(user.id())
                    .with("role", Role.GUEST));
            return new KeptAssistant(profile, user);
        });
    }

    /** By ascending user id, those included that are not active. */
    public Slice<KeptAssistant> list(Actor actor, WorkspaceId workspace, Optional<UserId> after, int limit) {
        return environment.read(actor, access -> {
            access.member(workspace, Permission.MANAGE_ASSISTANTS);
            return KeptAssistant.of(
                    access.store(),
                    Slice.of(limit, most -> access.store().assistants().of(workspace, after, most)));
        });
    }

    /** Refused with {@code assistant_not_found} for anybody who is no assistant of the workspace. */
    public KeptAssistant change(Actor actor, WorkspaceId workspace, UserId id, ChangeAssistant change) {
        Instant now = environment.now();
        return environment.write(actor, access -> {
            AssistantProfile before = access.assistants().requireToChange(workspace, id);
            AssistantProfile after = before.set(
                    change.instructions().orElse(before.instructions()),
                    change.model().orElse(before.model()));
            User present = KeptAssistant.of(access.store(), before).user();
            User user = changed(present, change, now);
            access.store().assistants().update(after);
            access.store().users().update(user);
            tellChange(access, id, now);
            if (present.isActive() != user.isActive()) {
                AuditAction action =
                        user.isActive() ? AuditAction.ACCOUNT_REACTIVATED : AuditAction.ACCOUNT_DEACTIVATED;
                access.record(Deed.of(action).in(workspace).about(id));
            }
            return new KeptAssistant(after, user);
        });
    }

    private User newUser(CreateAssistant command) {
        DisplayName name = command.displayName()
                .orElseGet(() -> new DisplayName(command.username().value()));
        return new User(
                new UserId(environment.newId()),
                UserKind.ASSISTANT,
                command.username(),
                Optional.empty(),
                name,
                environment.now(),
                Optional.empty(),
                Optional.empty());
    }

    private static User changed(User user, ChangeAssistant change, Instant now) {
        User renamed = change.displayName().map(user::renamed).orElse(user);
        boolean active = change.active().orElse(renamed.isActive());
        if (active == renamed.isActive()) {
            return renamed;
        }
        return active ? renamed.reactivated() : renamed.deactivated(now);
    }

    private static void tellChange(Access access, UserId id, Instant now) {
        Event changed =
                Event.of(FeedId.of(id), EventKind.USER_CHANGED, access.actor().user(), now);
        access.tell(List.of(changed.about(id)));
    }

    private static List<Event> created(Actor actor, AssistantProfile profile) {
        UserId id = profile.user();
        Instant now = profile.createdAt();
        FeedId own = FeedId.of(id);
        return List.of(
                Event.of(own, EventKind.USER_CHANGED, actor.user(), now).about(id),
                Event.of(own, EventKind.MEMBER_JOINED, actor.user(), now).about(id),
                Event.of(FeedId.of(profile.workspace()), EventKind.MEMBER_JOINED, actor.user(), now)
                        .about(id));
    }
}
