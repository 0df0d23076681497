package org.concordat.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs PostgreSQL's own programs on one cluster. They refuse to run as root, and as a user without a name (usual in
/// containers): for these they run inside a user namespace of their own (`unshare -U`), in which they are nobody.
final class PostgresPrograms {

    private final PostgresBinaries binaries;
    private final Path cluster;
    private final Path log;

    PostgresPrograms(PostgresBinaries binaries, Path cluster, Path log) {
        this.binaries = binaries;
        this.cluster = cluster;
        this.log = log;
    }

    /// A new cluster in which, from its first moment, everybody needs a password. Collation is that of the C.UTF-8
    /// that PostgreSQL brings, so that order does not depend on the machine's libraries.
    void initdb(Path into, Path superuserPassword) throws IOException, InterruptedException {
        Outcome outcome = run("initdb", "-D", into.toString(), "-U", Roles.SUPERUSER,
                "--auth=scram-sha-256", "--pwfile=" + superuserPassword, "--encoding=UTF8",
                "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions");
        if (outcome.failed()) {
            throw new StartRefused("PostgreSQL could not make its files in " + into + ": " + outcome.lastLine());
        }
    }

    /// Returns when the server answers. What stands on the command line wins over every file and `alter system`.
    Outcome start(int port) throws IOException, InterruptedException {
        List<String> options = new ArrayList<>();
        ServerRules.ENFORCED.forEach((name, value) -> options.add("-c " + name + "=" + value));
        ServerRules.CHOSEN.forEach((name, value) -> options.add("-c " + name + "=" + value));
        options.add("-c port=" + port);
        return run("pg_ctl", "start", "-w", "-t", "300", "-D", cluster.toString(), "-l", log.toString(),
                "-o", String.join(" ", options));
    }

    /// `fast`: ends every session, writes a checkpoint. `immediate`: as a crash, recovered at the next start.
    Outcome stop(String mode) throws IOException, InterruptedException {
        return run("pg_ctl", "stop", "-w", "-t", "60", "-m", mode, "-D", cluster.toString());
    }

    private Outcome run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (needsNamespace()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.program(program).toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes());
        Outcome outcome = new Outcome(process.waitFor(), said);
        if (needsNamespace() && said.contains("unshare failed")) {
            throw new StartRefused("PostgreSQL does not run as root or as a user without a name, and this machine "
                    + "does not allow `unshare -U` instead: run Concordat as an ordinary user.");
        }
        return outcome;
    }

    private static boolean needsNamespace() throws IOException {
        boolean root = Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        return root || "?".equals(System.getProperty("user.name"));
    }

    /// What a program said on both its streams, and how it ended.
    record Outcome(int status, String said) {

        boolean failed() {
            return status != 0;
        }

        String lastLine() {
            return said.strip().lines().reduce("", (before, line) -> line);
        }
    }
}
