package org.concordat.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.bench.Recording.Binding;
import org.concordat.bench.Script.New;
import org.concordat.bench.Script.What;
import org.junit.jupiter.api.Test;

class ScriptTest {

    private static final UUID DISCLOSURE = new UUID(0, 1);
    private static final UUID ACT = new UUID(0, 2);
    private static final UUID OFFICER = new UUID(0, 3);
    private static final OffsetDateTime THEN = OffsetDateTime.parse("2026-11-23T09:00:00Z");

    @Test
    void whatAnOperationMakesIsNewEachTimeAndTheRestStays() {
        var values = script(
                new Binding("setObject", 1, DISCLOSURE, null),
                new Binding("setObject", 2, ACT, null),
                new Binding("setObject", 3, OFFICER, null),
                new Binding("setObject", 4, new UUID(0, 4), null),
                new Binding("setObject", 5, THEN, null),
                new Binding("setObject", 6, THEN.plusDays(1), null),
                new Binding("setString", 7, "D-7K2M-4QXA", null),
                new Binding("setString", 8, "APPROVED", null),
                new Binding("setNull", 9, Types.NULL, null),
                new Binding("setString", 10, "/approvals/" + DISCLOSURE, null));
        assertThat(values).containsExactly(
                new New(1, What.DISCLOSURE),
                new New(2, What.ACT),
                new Script.Same(3, OFFICER),
                new Script.Made(4, new UUID(0, 4)),
                new New(5, What.MOMENT),
                new Script.Same(6, THEN.plusDays(1)),
                new New(7, What.REFERENCE),
                new Script.Text(8, "APPROVED"),
                new Script.Nothing(9, Types.NULL),
                new Script.Around(10, "/approvals/", ""));
    }

    private static List<Script.Value> script(Binding... bindings) {
        var call = new Recording.Call("select", List.of(bindings), true, 1);
        var recording = new Recording(List.of(new Recording.Unit(List.of(call))));
        var known = new Script.Known(DISCLOSURE, ACT, Set.of(OFFICER), Set.of(THEN));
        return Script.of(recording, known).units().getFirst().getFirst().values();
    }
}
