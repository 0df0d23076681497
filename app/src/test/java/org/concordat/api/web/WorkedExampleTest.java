package org.concordat.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.concordat.ConcordatTest;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/// The commands of `docs/api.md`, run one after the other as they stand there: all go well, and say what it says they do.
@ConcordatTest
class WorkedExampleTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "api.md");
    private static final Pattern BLOCK = Pattern.compile("^```(bash|text)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final String END = "== end of a block ==";

    /// Commands, and lines that they say.
    private record Block(String commands, List<String> said) {
    }

    @Autowired
    private ApplicationContext service;
    @Value("${local.server.port}")
    private int port;
    @TempDir
    private Path directory;

    private World world;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void itsCommandsDoWhatItSays() throws Exception {
        var blocks = blocks(Files.readString(DOCUMENT));
        assertThat(blocks).hasSizeGreaterThan(6);
        var said = run(blocks);
        for (int i = 0; i < blocks.size(); i++) {
            assertThat(blocks.get(i).said()).as(blocks.get(i).commands() + said.get(i)).allMatch(said.get(i)::contains);
        }
    }

    @Test
    void aCommandThatSaysSomethingElseIsCaught() throws Exception {
        var said = run(List.of(new Block("echo one", List.of("two"))));
        assertThat(said.getFirst()).doesNotContain("two").contains("one");
    }

    private static List<Block> blocks(String document) {
        var blocks = new ArrayList<Block>();
        var found = BLOCK.matcher(document);
        while (found.find()) {
            if (found.group(1).equals("text")) {
                blocks.set(blocks.size() - 1, new Block(blocks.getLast().commands(), found.group(2).lines().toList()));
            } else if (!found.group(2).startsWith("# Fill in")) {
                blocks.add(new Block(found.group(2), List.of()));
            }
        }
        return blocks;
    }

    private List<String> run(List<Block> blocks) throws IOException, InterruptedException {
        var script = new StringBuilder("set -euo pipefail\n");
        blocks.forEach(block -> script.append(block.commands()).append("\necho '").append(END).append("'\n"));
        var file = Files.writeString(directory.resolve("example.sh"), script);
        var output = directory.resolve("output");
        var builder = new ProcessBuilder("bash", file.toString()).directory(directory.toFile())
                .redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(filledIn());
        var process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        var all = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(all).isZero();
        return List.of(all.split(END + "\n", -1));
    }

    private Map<String, String> filledIn() {
        var cast = Cast.in(world);
        var systems = Systems.of(service, world);
        var tells = systems.shares(cast.police(), cast.ann());
        var approves = systems.approves(cast.police(), cast.bryn());
        var isTold = systems.shares(cast.school(), cast.cara());
        return Map.ofEntries(Map.entry("CONCORDAT", "http://localhost:" + port),
                Map.entry("TELLS", tells.nameThere()), Map.entry("TELLS_SECRET", systems.secret(tells)),
                Map.entry("APPROVES", approves.nameThere()), Map.entry("APPROVES_SECRET", systems.secret(approves)),
                Map.entry("IS_TOLD", isTold.nameThere()), Map.entry("IS_TOLD_SECRET", systems.secret(isTold)),
                Map.entry("ANN", cast.ann().toString()), Map.entry("BRYN", cast.bryn().toString()),
                Map.entry("CARA", cast.cara().toString()), Map.entry("TOLD", cast.school().toString()),
                Map.entry("TOLD_ROLE", "SAFEGUARDING_LEAD"),
                Map.entry("TODAY", "2026-11-23"), Map.entry("ANSWER_BY", "2026-12-07"),
                Map.entry("REVIEW_ON", "2027-02-23"), Map.entry("LAST_DAY", "2027-05-23"));
    }
}
