package org.concordat.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// One node of the service, of which there are the storage and the ledger: wired and set as the service is.
final class LedgerNode implements AutoCloseable {

    /// Not annotated as a configuration: the whole service's scan would find it.
    @EnableAutoConfiguration
    @ComponentScan({"org.concordat.ledger", "org.concordat.storage"})
    @ConfigurationPropertiesScan({"org.concordat.ledger", "org.concordat.storage"})
    static class Wiring {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    private final ConfigurableApplicationContext context;
    private final TransactionTemplate transaction;

    private LedgerNode(ConfigurableApplicationContext context) {
        this.context = context;
        this.transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    static LedgerNode start(List<String> settings) {
        return new LedgerNode(new SpringApplicationBuilder(Wiring.class).web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF).run(settings.toArray(String[]::new)));
    }

    /// Entries that were acknowledged, one a transaction.
    Callable<List<UUID>> recording(int many) {
        var ledger = context.getBean(Ledger.class);
        return () -> {
            var ids = new ArrayList<UUID>();
            for (int i = 0; i < many; i++) {
                ids.add(transaction.execute(_ -> ledger.record(
                        Entry.of("sharing.draft.read", context.getBean(Clock.class).instant()).about(UUID.randomUUID()))));
            }
            return ids;
        };
    }

    /// How many entries it shows.
    long shown() {
        return context.getBean(Ledger.class).head().size();
    }

    boolean hasTurn() {
        return context.getBean(Sequencer.class).hasTurn();
    }

    /// Whether it takes entries, and holds none to be waiting.
    boolean isUpToDate() {
        var standing = context.getBean(Standing.class);
        return standing.refusal().isEmpty() && standing.waiting() == 0;
    }

    @Override
    public void close() {
        context.close();
    }
}
