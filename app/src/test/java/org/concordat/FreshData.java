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

    /// Where syncing costs nothing, if there is such a place: most of what tests wait for is the disk. That the disk is
    /// waited for is held by the tests of `storage` and by those that kill the service, on a real one.
    private static final Path MEMORY = Path.of("/dev/shm");

    /// The two with whom every register in the tests begins.
    public static final List<String> FIRST_ADMINISTRATORS = List.of("Robin First", "Kit Second");

    @Override
    public void initialize(GenericApplicationContext context) {
        try {
            Path data = Files.isWritable(MEMORY) ? Files.createTempDirectory(MEMORY, "concordat-test-")
                    : Files.createTempDirectory("concordat-test-");
            // Beans are destroyed in the reverse order of their registration: this one is the first, so goes last.
            context.getDefaultListableBeanFactory().registerDisposableBean("freshData",
                    () -> FileSystemUtils.deleteRecursively(data));
            TestPropertyValues.of("concordat.storage.data=" + data, "concordat.storage.binaries=" + BINARIES,
                            "concordat.demonstration=false", "management.server.port=0",
                            // Seldom: some tests compare the times that requests take.
                            "concordat.ledger.pace=450ms",
                            // Tests turn the clock on by hours, and go on.
                            "concordat.session.idle=8h",
                            // Some ask once for each address there is.
                            "concordat.requests.open-per-officer=45",
                            // Tests deliver notices themselves.
                            "concordat.notices.delivers=false",
                            // They all come from one address.
                            "concordat.public-forms.sends-each=600", "concordat.public-forms.looks-each=2000",
                            // Tests take in what the public sends.
                            "concordat.intake.takes-in=false",
                            // Before any test decides anything: afterwards they could no longer be made.
                            "concordat.first-administrators=" + String.join(",", FIRST_ADMINISTRATORS))
                    .applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
