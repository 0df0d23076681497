package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.sharing.Inbox.Filter.ENDED;
import static org.concordat.sharing.Inbox.Filter.OVERDUE;
import static org.concordat.sharing.Inbox.Filter.TO_ANSWER;
import static org.concordat.sharing.Inbox.Filter.TO_DISPOSE;

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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lists that begin with the rows they show say the same, page by page, as the plain statements that read everything.
@ConcordatTest
class ListsAgreeTest {

    /// A statement with something of it left out or wrong.
    private record Hole(Inbox.@Nullable Filter in, String condition, String instead) {
    }

    private static final int ROWS = 4;
    private static final int DISCLOSURES = 100;
    private static final int[] PAGES = {0, 1, 3, 8, 16};

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
    @ValueSource(longs = {1, 2})
    void everyPageOfEveryList(long seed) {
        var lists = new GeneratedLists(world, seed, DISCLOSURES);
        for (var officer : lists.recipients) {
            as(officer, viewer -> received(viewer));
        }
        as(lists.originator, viewer -> made(viewer));
    }

    private Object received(Viewer viewer) {
        for (var filter : filters()) {
            for (int page : PAGES) {
                assertThat(InboxSql.list(jdbc, InboxSql.statement(filter), viewer, ROWS + 1, page * ROWS))
                        .as("page %d, %s of %s", page, filter, viewer.roles())
                        .isEqualTo(PlainLists.inbox(jdbc, viewer, filter, ROWS + 1, page * ROWS));
            }
        }
        return viewer;
    }

    private Object made(Viewer viewer) {
        for (int page : PAGES) {
            for (var standing : standings()) {
                assertThat(originated.of(viewer, standing, ROWS + 1, page * ROWS))
                        .as("page %d, %s", page, standing)
                        .isEqualTo(PlainLists.originated(jdbc, viewer, standing, ROWS + 1, page * ROWS));
            }
            assertThat(decisions.waiting(viewer, ROWS + 1, page * ROWS).stream().map(it -> it.id().value()))
                    .isEqualTo(PlainLists.waiting(jdbc, viewer, ROWS + 1, page * ROWS));
        }
        return viewer;
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
            List<Originated> shown = as(lists.originator, viewer ->
                    PlainLists.originated(jdbc, viewer, Optional.of(standing), 200, 0));
            assertThat(shown).as(standing.name()).isNotEmpty();
        }
        List<Originated> made = as(lists.originator, viewer ->
                PlainLists.originated(jdbc, viewer, Optional.empty(), 200, 0));
        assertThat(made).anyMatch(it -> it.answered() > 0).anyMatch(it -> it.unconfirmed() > 0);
    }

    @Test
    void aListThatForgetsAConditionIsCaught() {
        var lists = new GeneratedLists(world, 1, DISCLOSURES);
        var holes = List.of(
                new Hole(null, "limit :reach) n", "limit :rows) n"),
                new Hole(null, "distinct on (n.sent_at, n.disclosure)",
                        "distinct on (n.sent_at, n.disclosure, n.role)"),
                new Hole(null, "order by a.sent_at desc, a.disclosure", "order by a.sent_at desc, a.disclosure desc"),
                new Hole(TO_ANSWER, "min(l.sent_at)", "max(l.sent_at)"),
                new Hole(TO_ANSWER, "and a.answered_at is null", "and true"),
                new Hole(TO_ANSWER, "and a.visible_until > :at", "and true"),
                new Hole(OVERDUE, "min(l.sent_at)", "max(l.sent_at)"),
                new Hole(OVERDUE, "and a.answer_due < :day", "and true"),
                new Hole(TO_DISPOSE, "and a.disposed_at is null", "and true"),
                new Hole(TO_DISPOSE, "a.read_at is not null", "true"),
                new Hole(ENDED, "and a.visible_until <= :at", "and true"));
        assertThat(holes).allSatisfy(hole -> assertThat(lists.recipients).anyMatch(officer -> caught(officer, hole)));
    }

    private boolean caught(OfficerId officer, Hole hole) {
        var filter = Optional.ofNullable(hole.in());
        var statement = InboxSql.statement(filter);
        assertThat(statement).contains(hole.condition());
        return as(officer, viewer -> Arrays.stream(PAGES).anyMatch(page ->
                !InboxSql.list(jdbc, statement.replace(hole.condition(), hole.instead()), viewer, ROWS + 1, page * ROWS)
                        .equals(PlainLists.inbox(jdbc, viewer, filter, ROWS + 1, page * ROWS))));
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
