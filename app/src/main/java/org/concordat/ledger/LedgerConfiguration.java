package org.concordat.ledger;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.concordat.storage.DataDirectory;
import org.concordat.storage.StorageKind;
import org.concordat.tlog.Disk;
import org.concordat.tlog.LogSettings;
import org.concordat.tlog.Malformed;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The sequencer of this node, from the start of the service to its end.
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    LogSettings logSettings(LogFiles files, InstantSource clock) {
        return new LogSettings(files.keys(), 1 << 14, Duration.ZERO, LogSettings.Publishing.WHEN_TOLD, clock);
    }

    @Bean
    OwnWitnesses ownWitnesses(DataDirectory data) {
        return new OwnWitnesses(data.path());
    }

    @Bean
    Publication publication(LogFiles files, LogSettings log, LedgerSettings settings, OwnWitnesses own, StorageKind kind,
            InstantSource clock) throws IOException, Malformed, InterruptedException {
        var run = settings.ownWitnesses() && settings.policy() == null && kind == StorageKind.EMBEDDED;
        var otherwise = run ? own.start("log " + log.signers().getFirst().verifier()) : List.of("quorum none");
        return new Publication(files.policy(log.signers(), otherwise), settings.patience(), clock);
    }

    @Bean(initMethod = "start")
    @DependsOnDatabaseInitialization
    Sequencer sequencer(@Qualifier(StorageKind.SEQUENCER) DataSource database, LeafSql sql, LogFiles files,
            LogSettings log, Publication publication, PublishedLog published, Standing standing, Bell bell,
            LedgerSettings settings) {
        return new Sequencer(database, sql, () -> Disk.directory(files.directory()), log, publication, published,
                ErasureList.beside(files.directory()), standing, bell, settings.pace());
    }
}
