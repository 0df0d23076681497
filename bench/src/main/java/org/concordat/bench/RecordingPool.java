package org.concordat.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// The service's own pool, which can be told to write down what one thread asks of it. While it is not, the
/// connections it gives are the pool's own.
final class RecordingPool extends DelegatingDataSource {

    /// Puts it around the pool; found by the service's own scan of its packages.
    @Configuration(proxyBeanMethods = false)
    static class Around {

        @Bean
        static BeanPostProcessor recordingPool() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return name.equals("dataSource") ? new RecordingPool((DataSource) bean) : bean;
                }
            };
        }
    }

    /// What does not change what is sent, or is told by the statements themselves.
    private static final Set<String> SILENT = Set.of("close", "isClosed", "getAutoCommit", "setAutoCommit",
            "getMetaData", "isReadOnly", "getConnection", "getWarnings", "clearWarnings", "getUpdateCount", "unwrap",
            "isWrapperFor", "getTransactionIsolation", "hashCode", "equals", "toString", "getResultSet");

    private static final Set<String> BINDING = Set.of("setString", "setObject", "setNull", "setInt", "setLong",
            "setBoolean", "setBytes");

    private final ThreadLocal<@Nullable List<Recording.Unit>> units = new ThreadLocal<>();

    RecordingPool(DataSource pool) {
        super(pool);
    }

    /// Everything this thread asked while the work ran, one unit for each commit.
    Recording record(Runnable work) {
        var all = new ArrayList<Recording.Unit>();
        units.set(all);
        try {
            work.run();
        } finally {
            units.remove();
        }
        return new Recording(List.copyOf(all));
    }

    @Override
    public Connection getConnection() throws SQLException {
        var recorded = units.get();
        var connection = super.getConnection();
        return recorded == null ? connection : connection(connection, recorded);
    }

    private static Connection connection(Connection real, List<Recording.Unit> units) {
        var calls = new ArrayList<Recording.Call>();
        return proxy(Connection.class, real, (method, args) -> switch (method.getName()) {
            case "prepareStatement" -> {
                refuseUnless(args.length == 1, method);
                yield statement((PreparedStatement) invoke(real, method, args), (String) args[0], calls);
            }
            case "commit" -> {
                units.add(new Recording.Unit(List.copyOf(calls)));
                calls.clear();
                yield invoke(real, method, args);
            }
            default -> silent(real, method, args);
        });
    }

    private static PreparedStatement statement(PreparedStatement real, String sql, List<Recording.Call> calls) {
        var bindings = new ArrayList<Recording.Binding>();
        return proxy(PreparedStatement.class, real, (method, args) -> {
            if (BINDING.contains(method.getName())) {
                bindings.add(new Recording.Binding(method.getName(), (Integer) args[0], args[1],
                        args.length == 3 ? (Integer) args[2] : null));
                return invoke(real, method, args);
            }
            return switch (method.getName()) {
                case "executeQuery" -> {
                    int place = calls.size();
                    calls.add(new Recording.Call(sql, List.copyOf(bindings), true, 0));
                    yield rows((ResultSet) invoke(real, method, args), calls, place);
                }
                case "executeUpdate" -> {
                    int changed = (Integer) invoke(real, method, args);
                    calls.add(new Recording.Call(sql, List.copyOf(bindings), false, changed));
                    yield changed;
                }
                default -> silent(real, method, args);
            };
        });
    }

    private static ResultSet rows(ResultSet real, List<Recording.Call> calls, int place) {
        return proxy(ResultSet.class, real, (method, args) -> {
            var result = invoke(real, method, args);
            if (method.getName().equals("next") && Boolean.TRUE.equals(result)) {
                calls.set(place, calls.get(place).oneMore());
            }
            return result;
        });
    }

    private static Object silent(Object real, Method method, Object[] args) throws Throwable {
        refuseUnless(SILENT.contains(method.getName()), method);
        return invoke(real, method, args);
    }

    /// A recording that left something out would make the comparison unfair without anyone noticing.
    private static void refuseUnless(boolean known, Method method) {
        if (!known) {
            throw new IllegalStateException("this recording does not know " + method);
        }
    }

    private static Object invoke(Object real, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(real, args);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private interface Handling {
        Object call(Method method, Object[] args) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, T real, Handling handling) {
        InvocationHandler handler = (self, method, args) -> handling.call(method, args);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
