package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.ConcordatTest;
import org.concordat.access.Acting;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.OfficerId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lists that begin with the rows they show say the same, page by page, as the plain statements that read everything.
@ConcordatTest
class ListsAgreeTest {

    private static final int ROWS = 4;
    private static final int DISCLOSURES = 100;
    private static final int[] PAGES = {0, 1, 2, 3, 8, 20};

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Acting acting;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private OriginatedSql originated;
    @Autowired
    private DecisionSql decisions;

    private World world;

    @BeforeEach
    void open() throws SQLException {
        world = World.of(service);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatWasReceived(long seed) {
        var lists = new GeneratedLists(world, seed, DISCLOSURES);
        for (var officer : lists.recipients) {
            as(officer, viewer -> {
                for (var filter : filters()) {
                    for (int page : PAGES) {
                        int skip = page * ROWS;
                        assertThat(InboxSql.list(jdbc, InboxSql.statement(filter), viewer, ROWS + 1, skip))
                                .as("%s of %s from %d", filter, viewer.roles(), skip)
                                .isEqualTo(PlainLists.inbox(jdbc, viewer, filter, ROWS + 1, skip));
                    }
                }
                return null;
            });
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatWasMadeAndWaits(long seed) {
        var lists = new GeneratedLists(world, seed, DISCLOSURES);
        as(lists.originator, viewer -> {
            for (int page : PAGES) {
                int skip = page * ROWS;
                for (var standing : standings()) {
                    assertThat(originated.of(viewer, standing, ROWS + 1, skip).stream().map(it -> it.id().value()))
                            .as("%s from %d", standing, skip)
                            .isEqualTo(PlainLists.originated(jdbc, viewer, standing, ROWS + 1, skip));
                }
                assertThat(decisions.waiting(viewer, ROWS + 1, skip).stream().map(it -> it.id().value()))
                        .isEqualTo(PlainLists.waiting(jdbc, viewer, ROWS + 1, skip));
            }
            return null;
        });
    }

    /// Each list has something to show, and not everything; moments are shared, and some envelopes go to two roles.
    @Test
    void whatIsGeneratedPutsThemToTheTest() {
        var lists = new GeneratedLists(world, 1, DISCLOSURES);
        var all = as(lists.recipients.get(3), viewer -> PlainLists.inbox(jdbc, viewer, Optional.empty(), 200, 0));
        assertThat(new HashSet<>(all.stream().map(Envelope::sentAt).toList())).hasSizeLessThan(all.size() / 2);
        assertThat(world.count("(select from sharing.addressed where body = ? group by disclosure having count(*) > 1)",
                "true", lists.to.value())).isGreaterThan(10);
        for (var filter : Inbox.Filter.values()) {
            List<Envelope> shown = as(lists.recipients.get(3), viewer ->
                    PlainLists.inbox(jdbc, viewer, Optional.of(filter), 200, 0));
            assertThat(shown).as(filter.name()).hasSizeBetween(ROWS + 1, all.size() - 1);
        }
        for (var standing : Originated.Standing.values()) {
            List<UUID> shown = as(lists.originator, viewer ->
                    PlainLists.originated(jdbc, viewer, Optional.of(standing), 200, 0));
            assertThat(shown).as(standing.name()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ALL        | limit :reach) n                           | limit :rows) n
            ALL        | distinct on (n.sent_at, n.disclosure)     | distinct on (n.sent_at, n.disclosure, n.role)
            ALL        | order by a.sent_at desc, a.disclosure     | order by a.sent_at desc, a.disclosure desc
            TO_ANSWER  | min(l.sent_at)                            | max(l.sent_at)
            TO_ANSWER  | and a.answered_at is null                 | and true
            OVERDUE    | and a.answer_due < :day                   | and true
            OVERDUE    | min(l.sent_at)                            | max(l.sent_at)
            TO_DISPOSE | and a.disposed_at is null                 | and true
            TO_DISPOSE | a.read_at is not null                     | true
            ENDED      | and a.visible_until <= :at                | and true
            """)
    void aListThatForgetsAConditionIsCaught(String which, String condition, String instead) {
        var lists = new GeneratedLists(world, 1, DISCLOSURES);
        var filter = Arrays.stream(Inbox.Filter.values()).filter(it -> it.name().equals(which)).findFirst();
        var statement = InboxSql.statement(filter);
        assertThat(statement).contains(condition);
        assertThat(lists.recipients.stream().anyMatch(officer -> as(officer, viewer ->
                Arrays.stream(PAGES).map(page -> page * ROWS).anyMatch(skip ->
                        !InboxSql.list(jdbc, statement.replace(condition, instead), viewer, ROWS + 1, skip)
                                .equals(PlainLists.inbox(jdbc, viewer, filter, ROWS + 1, skip)))))).isTrue();
    }

    private <R> R as(OfficerId officer, Function<Viewer, R> work) {
        return acting.as(new SignedIn(officer, GeneratedLists.NOW), work);
    }

    private static List<Optional<Inbox.Filter>> filters() {
        return Stream.concat(Stream.of(Optional.<Inbox.Filter>empty()),
                Arrays.stream(Inbox.Filter.values()).map(Optional::of)).toList();
    }

    private static List<Optional<Originated.Standing>> standings() {
        return Stream.concat(Stream.of(Optional.<Originated.Standing>empty()),
                Arrays.stream(Originated.Standing.values()).map(Optional::of)).toList();
    }
}
