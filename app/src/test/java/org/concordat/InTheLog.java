package org.concordat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.concordat.ledger.Ledger;
import org.concordat.sharing.World;
import org.springframework.context.ApplicationContext;

/// Waits until the log holds what was recorded.
public final class InTheLog {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private InTheLog() {
    }

    /// Until a checkpoint that is shown holds everything which is committed now; how many entries it holds.
    public static long everything(ApplicationContext service, World world) {
        long size = world.jdbc().sql("select (select count(*) from ledger.waiting) + (select coalesce(max(number) + 1, 0) from ledger.leaf)")
                .query(Long.class).single();
        until("the log to hold " + size, () -> service.getBean(Ledger.class).head().size() >= size);
        return size;
    }

    /// Until the log holds that entry; its number.
    public static long entry(ApplicationContext service, World world, UUID id) {
        until("a number", () -> world.count("ledger.leaf", "entry = ?", id) == 1);
        long number = world.jdbc().sql("select number from ledger.leaf where entry = ?").param(id).query(Long.class).single();
        until("the log to hold " + number, () -> service.getBean(Ledger.class).head().size() > number);
        return number;
    }

    private static void until(String what, Callable<Boolean> is) {
        try {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!is.call()) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("waited too long for " + what);
                }
                Thread.sleep(20);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
