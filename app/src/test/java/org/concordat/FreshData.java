package org.concordat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.FileSystemUtils;

/// Gives the shared service a data directory of its own, which goes when the service has stopped.
public final class FreshData implements ApplicationContextInitializer<GenericApplicationContext> {

    /// PostgreSQL's programs, unpacked once for every test that starts a server.
    public static final Path BINARIES = Path.of("target", "postgres-binaries").toAbsolutePath();

    /// The two with whom every register in the tests begins.
    public static final List<String> FIRST_ADMINISTRATORS = List.of("Robin First", "Kit Second");

    @Override
    public void initialize(GenericApplicationContext context) {
        try {
            Path data = Files.createTempDirectory("concordat-test-");
            // Beans are destroyed in the reverse order of their registration: this one is the first, so goes last.
            context.getDefaultListableBeanFactory().registerDisposableBean("freshData",
                    () -> FileSystemUtils.deleteRecursively(data));
            TestPropertyValues.of("concordat.storage.data=" + data, "concordat.storage.binaries=" + BINARIES,
                            "concordat.demonstration=false", "management.server.port=0",
                            // Seldom: some tests compare the times that requests take.
                            "concordat.ledger.pace=450ms",
                            // Before any test decides anything: afterwards they could no longer be made.
                            "concordat.first-administrators=" + String.join(",", FIRST_ADMINISTRATORS))
                    .applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
