package org.concordat.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        example().doesWhatItSays("api.md", aDisclosure());
    }

    @Test
    void aConversationIsHeldAsItSays() throws Exception {
        example().doesWhatItSays("api-conversation.md", aConversation());
    }

    @Test
    void aCommandThatSaysSomethingElseIsCaught() throws Exception {
        var said = example().run(List.of(new WorkedExample.Block("echo one", List.of("two"))), Map.of());
        assertThat(said.getFirst()).doesNotContain("two").contains("one");
    }

    private WorkedExample example() {
        return new WorkedExample(directory);
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
