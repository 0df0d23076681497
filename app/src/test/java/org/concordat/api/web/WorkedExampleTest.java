package org.concordat.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.concordat.ConcordatTest;
import org.concordat.requests.AskingOpenly;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/// The commands of `docs/api.md` and `docs/api-conversation.md`, run one after the other as they stand there: all go well,
/// and say what it says they do.
@ConcordatTest
class WorkedExampleTest {

    private static final Path DOCUMENTS = Path.of("..", "docs");
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
    void aDisclosureLivesAsItSays() throws Exception {
        doesWhatItSays("api.md", aDisclosure());
    }

    @Test
    void aConversationIsHeldAsItSays() throws Exception {
        doesWhatItSays("api-conversation.md", aConversation());
    }

    private void doesWhatItSays(String document, Map<String, String> filledIn) throws Exception {
        var blocks = blocks(Files.readString(DOCUMENTS.resolve(document)));
        assertThat(blocks).hasSizeGreaterThan(6);
        var said = run(blocks, filledIn);
        for (int i = 0; i < blocks.size(); i++) {
            assertThat(blocks.get(i).said()).as(blocks.get(i).commands() + said.get(i)).allMatch(said.get(i)::contains);
        }
    }

    @Test
    void aCommandThatSaysSomethingElseIsCaught() throws Exception {
        var said = run(List.of(new Block("echo one", List.of("two"))), Map.of());
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

    private List<String> run(List<Block> blocks, Map<String, String> filledIn) throws IOException, InterruptedException {
        var script = new StringBuilder("set -euo pipefail\n");
        blocks.forEach(block -> script.append(block.commands()).append("\necho '").append(END).append("'\n"));
        var file = Files.writeString(directory.resolve("example.sh"), script);
        var output = directory.resolve("output");
        var builder = new ProcessBuilder("bash", file.toString()).directory(directory.toFile())
                .redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(filledIn);
        var process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        var all = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(all).isZero();
        return List.of(all.split(END + "\n", -1));
    }

    private Map<String, String> aDisclosure() {
        var cast = Cast.in(world);
        var systems = Systems.of(service, world);
        var all = days();
        put(all, systems, "TELLS", systems.shares(cast.police(), cast.ann()));
        put(all, systems, "APPROVES", systems.approves(cast.police(), cast.bryn()));
        put(all, systems, "IS_TOLD", systems.shares(cast.school(), cast.cara()));
        all.putAll(Map.of("ANN", cast.ann().toString(), "BRYN", cast.bryn().toString(), "CARA", cast.cara().toString(),
                "TOLD", cast.school().toString(), "TOLD_ROLE", "SAFEGUARDING_LEAD"));
        return all;
    }

    private Map<String, String> aConversation() {
        var cast = Cast.in(world);
        var asking = AskingOpenly.of(service, world, cast);
        var systems = Systems.of(service, world);
        var all = days();
        put(all, systems, "ASKS", systems.shares(cast.school(), cast.cara()));
        put(all, systems, "LETS_ASK", systems.approves(cast.school(), asking.ada()));
        put(all, systems, "ANSWERS", systems.shares(cast.police(), asking.dora(), cast.ann()));
        put(all, systems, "LETS_ANSWER", systems.approves(cast.police(), cast.bryn()));
        all.putAll(Map.of("CARA", cast.cara().toString(), "ADA", asking.ada().toString(), "DORA", asking.dora().toString(),
                "ANN", cast.ann().toString(), "BRYN", cast.bryn().toString(), "ASKED", cast.police().toString(),
                "AGREEMENT", asking.agreement().toString(), "TO_ROLE", "SAFEGUARDING_LEAD"));
        return all;
    }

    private Map<String, String> days() {
        return new HashMap<>(Map.of("CONCORDAT", "http://localhost:" + port, "TODAY", "2026-11-23",
                "ANSWER_BY", "2026-12-07", "REVIEW_ON", "2027-02-23", "LAST_DAY", "2027-05-23"));
    }

    private static void put(Map<String, String> all, Systems systems, String name, Systems.Known it) {
        all.put(name, it.nameThere());
        all.put(name + "_SECRET", systems.secret(it));
    }
}
