package org.concordat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.FileSystemUtils;

/// Gives the shared service a data directory of its own, which goes when the service has stopped.
public final class FreshData implements ApplicationContextInitializer<GenericApplicationContext> {

    /// PostgreSQL's programs, unpacked once for every test that starts a server.
    public static final Path BINARIES = Path.of("target", "postgres-binaries").toAbsolutePath();

    @Override
    public void initialize(GenericApplicationContext context) {
        try {
            Path data = Files.createTempDirectory("concordat-test-");
            // Beans are destroyed in the reverse order of their registration: this one is the first, so goes last.
            context.getDefaultListableBeanFactory().registerDisposableBean("freshData",
                    () -> FileSystemUtils.deleteRecursively(data));
            TestPropertyValues.of("concordat.storage.data=" + data, "concordat.storage.binaries=" + BINARIES,
                            "concordat.demonstration=false")
                    .applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
