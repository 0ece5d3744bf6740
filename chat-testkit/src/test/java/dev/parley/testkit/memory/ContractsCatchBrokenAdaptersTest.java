package dev.parley.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.testkit.contract.EveryContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A contract that cannot fail is none: each of these adapters is broken in one way, and the test named finds it. */
class ContractsCatchBrokenAdaptersTest {
    @Test
    void a_healthy_adapter_passes_every_contract() {
        ContractRun run = ContractRun.of(EveryContract.class, Subject.healthy());

        assertThat(run.red()).isEmpty();
        assertThat(run.green()).hasSizeGreaterThan(300);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_broken_adapter_is_caught(Broken broken) {
        ContractRun run = ContractRun.of(broken.contract(), broken.adapter().get());

        assertThat(run.red()).contains(broken.caughtBy());
    }

    @Test
    void every_contract_catches_something() {
        assertThat(broken().<Class<?>>map(Broken::contract)).contains(EveryContract.class.getInterfaces());
    }

    static Stream<Broken> broken() {
        return Stream.of(
                        BrokenTransactions.all(),
                        LeakyFeed.all(),
                        BrokenPositions.all(),
                        BrokenNotifying.all(),
                        BrokenGroups.all(),
                        BrokenPeople.all(),
                        BrokenAssistants.all(),
                        BrokenInvites.all(),
                        BrokenPlaces.all(),
                        BrokenPermissions.all(),
                        BrokenWriting.all(),
                        BrokenReading.all(),
                        BrokenCounting.all(),
                        BrokenFollowing.all(),
                        BrokenDeletions.all(),
                        BrokenExports.all(),
                        BrokenAudit.all())
                .flatMap(group -> group);
    }
}
