package org.concordat.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordat.storage.StartRefused;
import org.concordat.storage.StorageKind;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Import;

class OverAnExternalDatabaseTest {

    @Test
    void theStartIsRefusedInOneSentence() {
        service(StorageKind.EXTERNAL, true).run(context -> assertThat(context).getFailure().rootCause()
                .isInstanceOf(StartRefused.class).hasMessageContaining("never put into an external database"));
    }

    @Test
    void withoutADemonstrationItStarts() {
        service(StorageKind.EXTERNAL, false).run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void overItsOwnDatabaseItStarts() {
        service(StorageKind.EMBEDDED, true).run(context -> assertThat(context).hasNotFailed());
    }

    private static ApplicationContextRunner service(StorageKind storage, boolean demonstration) {
        return new ApplicationContextRunner()
                .withBean(StorageKind.class, () -> storage)
                .withUserConfiguration(This.class)
                .withPropertyValues("concordat.demonstration=" + demonstration);
    }

    @EnableConfigurationProperties(DemonstrationSettings.class)
    @Import(OverAnExternalDatabase.class)
    static class This {
    }
}
