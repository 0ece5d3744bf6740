package dev.parley.bootstrap;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.api.ApiServer;
import dev.parley.api.http.Limits;
import dev.parley.bootstrap.configuration.HttpAddress;
import dev.parley.bootstrap.process.Background;
import dev.parley.bootstrap.process.OperationFailed;
import dev.parley.domain.usecase.Chat;
import dev.parley.testkit.fixture.PlainPasswordHasher;
import dev.parley.testkit.fixture.SequentialIds;
import dev.parley.testkit.fixture.SequentialTokens;
import dev.parley.testkit.memory.InMemoryTransactions;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class ApplicationTest {
    @Test
    void a_port_that_is_taken_is_told_by_name() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            HttpAddress address = new HttpAddress("127.0.0.1", taken.getLocalPort());
            Application application = new Application(server(), new Background(), address, line -> {});

            assertThatThrownBy(application::start)
                    .isInstanceOf(OperationFailed.class)
                    .hasMessageContaining("Cannot listen on " + address.url())
                    .hasMessageContaining("PARLEY_PORT");
        }
    }

    private static ApiServer server() {
        Chat chat = Chat.over(new Chat.Adapters(
                new InMemoryTransactions(),
                new PlainPasswordHasher(),
                new SequentialTokens(),
                InstantSource.system(),
                new SequentialIds()));
        return new ApiServer(chat, () -> true, Limits.usual());
    }
}
