package org.concordat.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.concordat.ConcordatTest;
import org.concordat.Golden;
import org.concordat.access.Access;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Every kind of entry is described; `docs/entries.md` is written from the descriptions.
@ConcordatTest
class EntryKindsTest {

    private static final Instant AT = Instant.parse("2026-11-23T09:00:00Z");

    @Autowired
    private EntryKinds kinds;
    @Autowired
    private Access access;
    @Autowired
    private Ledger ledger;
    @Autowired
    private TransactionTemplate transaction;

    @Test
    void everyKindIsWrittenDown() throws IOException {
        var text = new StringBuilder("""
                # The kinds of entry

                Written from the modules' `entries.txt` by `EntryKindsTest`. Every entry has `id`, `kind`, `version` and `at`; most
                have `officer`, `body` and `thing`, and `agreement`, `gateway` and `purpose` where there is one; any has `client`
                that a body's own system caused in its officer's name. No entry holds what somebody wrote. How an entry is committed to: [the ledger](ledger.md).
                """);
        var module = "";
        for (var kind : kinds.all()) {
            var its = kind.name().substring(0, kind.name().indexOf('.'));
            if (its.equals("test")) {
                continue;
            }
            if (!its.equals(module)) {
                text.append("\n## ").append(its).append("\n\n| Kind | Version | Further fields | What it says |\n|---|---|---|---|\n");
                module = its;
            }
            text.append("| `%s` | %d | %s | %s |%n".formatted(kind.name(), kind.version(),
                    String.join(", ", kind.fields()), kind.sentence()));
        }
        Golden.compare("entries.md", text.toString());
    }

    @Test
    void whateverCanBeRefusedIsDescribed() {
        var names = kinds.all().stream().map(EntryKind::name).toList();
        assertThat(access.book()).isNotEmpty().allSatisfy(rules -> assertThat(names).contains(rules.act().id() + ".refused"));
    }

    @Test
    void anEntryOfAnUnknownKindFailsHere() {
        assertThatThrownBy(() -> record(Entry.of("test.thing.unheard-of", AT)))
                .hasMessage("no entries.txt describes the kind test.thing.unheard-of, version 1");
    }

    @Test
    void aFieldThatIsNotDescribedFailsHere() {
        assertThatThrownBy(() -> record(Entry.of("test.thing.done", AT).with("more", "")))
                .hasMessage("entries.txt names no field more of the kind test.thing.done");
    }

    @Test
    void anotherVersionIsAnotherDescription() {
        assertThatThrownBy(() -> record(new Entry("test.thing.done", 2, AT, null, null, null, null, null, null,
                new TreeMap<>()))).hasMessageContaining("version 2");
    }

    @Test
    void versionsStandSideBySideEachWithItsOwnFields() {
        var both = new EntryKinds(List.of("test.thing.moved 2 ; whither ; It went there.", "test.thing.moved ; where ; It went."));
        assertThat(both.all()).extracting(EntryKind::version).containsExactly(1, 2);
        assertThat(both.newest()).extracting(EntryKind::sentence).containsExactly("It went there.");
        assertThat(both.sentence("test.thing.moved")).isEqualTo("It went there.");
        assertThat(both.sentence("test.thing.moved", 1)).as("an entry from then").isEqualTo("It went.");
        assertThat(both.sentence("test.thing.moved", 2)).isEqualTo("It went there.");
        assertThat(both.sentence("test.thing.moved", 3)).isEqualTo("test.thing.moved");
        assertThat(both.objection(moved(1, "where"))).isEmpty();
        assertThat(both.objection(moved(2, "whither"))).isEmpty();
        assertThat(both.objection(moved(2, "where"))).contains("entries.txt names no field where of the kind test.thing.moved");
        assertThat(both.objection(moved(3, "where"))).hasValueSatisfying(it -> assertThat(it).contains("version 3"));
        assertThatThrownBy(() -> new EntryKinds(List.of("test.thing.moved 2 ; ; A.", "test.thing.moved 2 ; ; B.")))
                .hasMessage("the kind of entry test.thing.moved is described twice");
    }

    private static Entry moved(int version, String field) {
        return new Entry("test.thing.moved", version, AT, null, null, null, null, null, null, new TreeMap<>(Map.of(field, "")));
    }

    @Test
    void aLineThatDescribesNothingIsCaught() {
        assertThatThrownBy(() -> EntryKinds.read("test.thing.done ; why ;")).hasMessageContaining("describes no kind");
        assertThat(EntryKinds.read("-test.thing.do 2 ; why ; To do it."))
                .isEqualTo(new EntryKind("test.thing.do.refused", 2, new TreeSet<>(Set.of("rules", "why")),
                        "Refused: To do it."));
    }

    private void record(Entry entry) {
        transaction.executeWithoutResult(status -> ledger.record(entry));
    }
}
