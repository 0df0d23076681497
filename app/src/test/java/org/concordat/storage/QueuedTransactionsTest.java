package org.concordat.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

class QueuedTransactionsTest {

    private final AtomicBoolean out = new AtomicBoolean();

    private final TransactionTemplate one = one(Duration.ofSeconds(20));

    @Test
    void servesThoseWhoWaitInTheOrderInWhichTheyCame() throws InterruptedException {
        var served = Collections.synchronizedList(new ArrayList<Integer>());
        var waiting = new ArrayList<Thread>();
        one.executeWithoutResult(held -> {
            for (int i = 0; i < 20; i++) {
                int number = i;
                var thread = Thread.ofVirtual().start(() -> one.executeWithoutResult(it -> served.add(number)));
                waiting.add(thread);
                untilItWaits(thread);
            }
            assertThat(served).isEmpty();
        });
        for (var thread : waiting) {
            thread.join();
        }
        assertThat(served).isSorted().hasSize(20);
    }

    @Test
    void oneInsideAnotherIsTheSameAndDoesNotWait() {
        assertThat(one(Duration.ZERO).<String>execute(outer -> one.execute(inner -> "done"))).isEqualTo("done");
    }

    @Test
    void aTurnIsGivenBackWhenNoConnectionCouldBeHad() {
        out.set(true);
        assertThatThrownBy(() -> one.executeWithoutResult(it -> { })).isInstanceOf(CannotCreateTransactionException.class);
        out.set(false);
        assertThat(one.<String>execute(it -> "served")).isEqualTo("served");
    }

    @Test
    void aTurnIsGivenBackWhenTheWorkThrows() {
        assertThatThrownBy(() -> one.executeWithoutResult(it -> {
            throw new IllegalStateException("the work");
        })).hasMessage("the work");
        assertThat(one.<String>execute(it -> "served")).isEqualTo("served");
    }

    @Test
    void givesUpAfterWaitingSoLong() throws InterruptedException {
        var impatient = one(Duration.ofMillis(1));
        var failed = new ArrayList<Throwable>();
        impatient.executeWithoutResult(held -> {
            var thread = Thread.ofVirtual().unstarted(() -> impatient.executeWithoutResult(it -> { }));
            thread.setUncaughtExceptionHandler((t, thrown) -> failed.add(thrown));
            thread.start();
            join(thread);
        });
        assertThat(failed).singleElement().isInstanceOf(CannotCreateTransactionException.class);
    }

    private TransactionTemplate one(Duration patience) {
        return new TransactionTemplate(new QueuedTransactions(pool(), 1, patience));
    }

    private DataSource pool() {
        return new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                if (out.get()) {
                    throw new SQLException("the server is away");
                }
                return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(),
                        new Class<?>[] {Connection.class}, (self, method, args) ->
                                method.getReturnType() == boolean.class ? Boolean.TRUE
                                        : method.getReturnType() == int.class ? 0 : null);
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return getConnection();
            }
        };
    }

    private static void untilItWaits(Thread thread) {
        while (!List.of(Thread.State.WAITING, Thread.State.TIMED_WAITING).contains(thread.getState())) {
            Thread.onSpinWait();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
