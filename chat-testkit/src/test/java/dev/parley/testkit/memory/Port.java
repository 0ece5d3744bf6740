package dev.parley.testkit.memory;

import dev.parley.domain.store.Repositories;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.UnaryOperator;

/** Puts something broken in the place of a port, or of one of its methods. */
final class Port {
    private Port() {}

    /** What happens instead of a call. */
    @FunctionalInterface
    interface Instead {
        Object of(Call call, Object... arguments);
    }

    /** The call as it was meant. */
    @FunctionalInterface
    interface Call {
        Object with(Object... arguments);
    }

    /** The repositories with one of them replaced. */
    static <P> Repositories replaced(Repositories stored, Class<P> port, UnaryOperator<P> change) {
        return proxy(
                Repositories.class,
                (method, arguments) -> method.getReturnType() == port
                        ? change.apply(port.cast(invoke(stored, method)))
                        : invoke(stored, method));
    }

    /** The port with all of its methods of a name doing something else. */
    static <P> P broken(Class<P> type, P port, String name, Instead instead) {
        return proxy(
                type,
                (method, arguments) -> method.getName().equals(name)
                        ? instead.of(given -> invoke(port, method, given), arguments)
                        : invoke(port, method, arguments));
    }

    /** Each call goes to the port that the source gives for it. */
    static <P> P proxy(Class<P> type, Invocation invocation) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> invocation.of(method, arguments == null ? new Object[0] : arguments)));
    }

    /** One call of a method. */
    @FunctionalInterface
    interface Invocation {
        Object of(Method method, Object... arguments);
    }

    static Object invoke(Object target, Method method, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw thrown(e.getTargetException());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    /** For the compiler, which cannot know that what a port throws is unchecked. */
    static RuntimeException thrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return (RuntimeException) cause;
    }
}
