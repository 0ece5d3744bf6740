package dev.parley.api.archive;

import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.DirectMessageChannel;
import dev.parley.domain.model.group.GroupHandle;
import dev.parley.domain.model.group.UserGroupId;
import dev.parley.domain.model.permission.ChannelOverride;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.Workspace;
import dev.parley.domain.usecase.exporting.ExportTarget;
import dev.parley.domain.usecase.exporting.ExportedGroup;
import dev.parley.domain.usecase.exporting.ExportedMessage;
import dev.parley.domain.usecase.exporting.ExportedRole;
import dev.parley.domain.usecase.exporting.ExportedUser;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an export as the archive that {@link ExportArchive} reads: the days' files while the messages come, and the lists
 * at the end. A failure to write is an {@link UncheckedIOException}.
 */
public final class ExportWriter implements ExportTarget, AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final ZipOutputStream zip;
    private final Map<String, List<Map<String, Object>>> lists = new LinkedHashMap<>();
    private String team = "";
    private final Map<UserGroupId, GroupHandle> groups = new HashMap<>();
    private String folder = "";
    private String day = "";
    private Optional<JsonGenerator> open = Optional.empty();

    public ExportWriter(OutputStream target) {
        this.zip = new ZipOutputStream(target);
        List.of("channels.json", "groups.json", "dms.json", "mpims.json")
                .forEach(name -> lists.put(name, new ArrayList<>()));
    }

    @Override
    public void begin(Workspace workspace) {
        team = ExportedIds.of(workspace.id());
    }

    @Override
    public void groups(List<ExportedGroup> exported) {
        exported.forEach(group -> groups.put(group.group().id(), group.group().handle()));
        writeAny(
                StandingFormat.GROUPS,
                exported.stream().map(ExportedEntries::of).toList());
    }

    @Override
    public void roles(List<ExportedRole> exported) {
        writeAny(
                StandingFormat.ROLES, exported.stream().map(ExportedEntries::of).toList());
    }

    @Override
    public void channel(Channel channel, List<UserId> members, List<ChannelOverride> overrides) {
        list(channel.isPrivate() ? "groups.json" : "channels.json")
                .add(ExportedEntries.of(channel, members, overrides));
        beginConversation(channel.name().value());
    }

    @Override
    public void directMessage(DirectMessageChannel channel) {
        list(channel.members().size() > 2 ? "mpims.json" : "dms.json").add(ExportedEntries.of(channel));
        beginConversation(ExportedIds.of(channel.id()));
    }

    @Override
    public void messages(List<ExportedMessage> page) {
        writing(() -> page.forEach(message -> JSON.writeValue(file(message), ExportedEntries.of(message, groups))));
    }

    @Override
    public void users(List<ExportedUser> users) {
        endDay();
        write(
                "users.json",
                users.stream().map(user -> ExportedEntries.of(user, team)).toList());
        lists.forEach(this::write);
    }

    /** The archive is whole only after this. */
    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Map<String, Object>> list(String name) {
        return lists.computeIfAbsent(name, absent -> new ArrayList<>());
    }

    private void beginConversation(String name) {
        endDay();
        folder = name;
    }

    /** The list of the message's day, which goes on while its messages come. */
    private JsonGenerator file(ExportedMessage message) {
        String its = message.message().createdAt().toString().substring(0, "2026-11-25".length());
        if (open.isEmpty() || !its.equals(day)) {
            endDay();
            day = its;
            begin(folder + "/" + day + ".json");
            JsonGenerator generator = JSON.createGenerator(keptOpen());
            generator.writeStartArray();
            open = Optional.of(generator);
        }
        return open.orElseThrow();
    }

    private void endDay() {
        open.ifPresent(generator -> {
            writing(() -> {
                generator.writeEndArray();
                generator.close();
            });
            end();
        });
        open = Optional.empty();
    }

    /** Files that other programs' exports do not have are there only when there is something in them. */
    private void writeAny(String name, List<Map<String, Object>> entries) {
        if (!entries.isEmpty()) {
            write(name, entries);
        }
    }

    private void write(String name, List<Map<String, Object>> entries) {
        begin(name);
        writing(() -> JSON.writeValue(keptOpen(), entries));
        end();
    }

    private static void writing(Runnable work) {
        try {
            work.run();
        } catch (JacksonException failure) {
            throw new UncheckedIOException(
                    failure.getCause() instanceof IOException full ? full : new IOException(failure));
        }
    }

    private void begin(String name) {
        try {
            zip.putNextEntry(new ZipEntry(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void end() {
        try {
            zip.closeEntry();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A generator closes what it writes to, and the zip goes on. */
    private OutputStream keptOpen() {
        return new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() {}
        };
    }
}
