package dev.parley.testkit.memory;

import dev.parley.testkit.contract.AdapterContract;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.discovery.MethodSelector;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs a contract's tests as a build would, and tells which are red. */
final class ContractRun implements TestExecutionListener {
    private final Set<String> red = new TreeSet<>();
    private final List<String> green = new ArrayList<>();

    private ContractRun() {}

    static ContractRun of(Class<? extends AdapterContract> contract, Subject subject) {
        ContractRun run = new ContractRun();
        Candidate.is(subject);
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(tests(contract))
                                .build(),
                        run);
        return run;
    }

    private static List<MethodSelector> tests(Class<? extends AdapterContract> contract) {
        return Arrays.stream(contract.getMethods())
                .filter(Method::isDefault)
                .filter(method -> method.getReturnType() == void.class)
                .map(method -> DiscoverySelectors.selectMethod(Candidate.class, method))
                .toList();
    }

    /** The names of the tests that failed. */
    Set<String> red() {
        return red;
    }

    /** The names of the tests that passed, once for each kind of conversation. */
    List<String> green() {
        return green;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.getSource().orElse(null) instanceof MethodSource method) {
            if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
                red.add(method.getMethodName());
            } else if (test.isTest()) {
                green.add(method.getMethodName());
            }
        }
    }
}
