package org.concordat.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Broken glass, references that led nowhere, and what reviewers made of it.
@Component
class BreakingSql {

    /// Whoever tries follows whoever tried before in the same name: nobody has more tries by trying at once.
    private static final String TAKE_TURNS = "select pg_advisory_xact_lock(hashtextextended(?, 79)) is null";

    private static final String NAME = "select set_config('concordat.named', ?, true)";

    private static final String NAMED = "select distinct disclosure from sharing.addressed where reference = ? and body = ?";

    private static final String INSERT = """
            insert into sharing.breaking (id, disclosure, reference, body, officer, broken_at, stands_until, harm,
                                          unreached, needed, from_body, review_due)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String NOTIFY = """
            insert into sharing.breaking_notice (breaking, disclosure, body, officer, role)
            select distinct ?::uuid, a.disclosure, a.body, ?::uuid, a.role
              from sharing.addressed a where a.disclosure = ? and a.body = ?
            """;

    private static final String MISSES = "select count(*) from sharing.breaking_miss where officer = ? and day = ?";

    private static final String MISS = """
            insert into sharing.breaking_miss (officer, body, day, number, missed_at) values (?, ?, ?, ?, ?)
            """;

    private static final String BREAKING = """
            select b.id, b.disclosure, b.reference, b.body, b.officer, b.broken_at, b.stands_until, b.harm, b.unreached,
                   b.needed, b.from_body, b.review_due,
                   (select string_agg(n.role, ',' order by n.role) from sharing.breaking_notice n
                     where n.breaking = b.id) as told,
                   f.reviewed_by as first_by, f.reviewed_at as first_at, f.outcome as first_outcome,
                   f.reasons as first_reasons,
                   c.reviewed_by as last_by, c.reviewed_at as last_at, c.outcome as last_outcome,
                   c.reasons as last_reasons
              from sharing.breaking b
              left join sharing.breaking_review f on f.breaking = b.id and not f.concludes
              left join sharing.breaking_review c on c.breaking = b.id and c.concludes
            """;

    private static final String FIND = BREAKING + " where b.id = ?";

    private static final String LIVE = BREAKING + " where b.disclosure = ? and b.officer = ? and b.stands_until > ?";

    private static final String OF = BREAKING + " where b.disclosure = ? order by b.broken_at, b.id";

    private static final String UNREVIEWED = BREAKING + """
             where b.from_body = ? and c.breaking is null order by b.review_due, b.broken_at, b.id limit ? offset ?
            """;

    private static final String REVIEW = """
            insert into sharing.breaking_review (breaking, concludes, from_body, broken_by, act, reviewed_by, reviewed_at,
                                                 outcome, reasons)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String REVIEWED = """
            select exists (select from sharing.breaking_review where breaking = ? and act = ? and reviewed_by = ?)
            """;

    private final JdbcClient jdbc;

    BreakingSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void takeTurns(Viewer viewer) {
        jdbc.sql(TAKE_TURNS).param(viewer.officer().toString()).query(Boolean.class).single();
    }

    /// Works while the database knows which reference this viewer has named; after that it no longer does.
    <T> T naming(String reference, Supplier<T> work) {
        name(reference);
        var came = work.get();
        name("");
        return came;
    }

    private void name(String reference) {
        jdbc.sql(NAME).param(reference).query(String.class).single();
    }

    /// What stands under a reference, of what was sent to the viewer's body.
    Optional<DisclosureId> named(Viewer viewer, String reference) {
        return jdbc.sql(NAMED).param(reference).param(viewer.body().value()).query(UUID.class).optional()
                .map(DisclosureId::new);
    }

    /// Whether it was this row that broke it. Those to whose roles it was addressed are told in the same breath.
    boolean insert(Viewer viewer, UUID act, Envelope it, Breaking.Why why, Instant until, LocalDate reviewDue) {
        boolean broken = jdbc.sql(INSERT).params(act, it.id().value(), it.reference(), viewer.body().value(),
                viewer.officer().value(), at(viewer.at()), at(until), why.harm(), why.unreached(), why.needed(),
                it.from().value(), reviewDue).update() == 1;
        if (broken) {
            jdbc.sql(NOTIFY).params(act, viewer.officer().value(), it.id().value(), viewer.body().value()).update();
        }
        return broken;
    }

    int misses(Viewer viewer) {
        return jdbc.sql(MISSES).param(viewer.officer().value()).param(viewer.day()).query(Integer.class).single();
    }

    void miss(Viewer viewer, int number) {
        jdbc.sql(MISS).params(viewer.officer().value(), viewer.body().value(), viewer.day(), number, at(viewer.at()))
                .update();
    }

    Optional<Breaking> find(UUID id) {
        return jdbc.sql(FIND).param(id).query(BreakingSql::breaking).optional();
    }

    /// This officer's, open now.
    Optional<Breaking> live(Viewer viewer, DisclosureId id) {
        return jdbc.sql(LIVE).params(id.value(), viewer.officer().value(), at(viewer.at())).query(BreakingSql::breaking)
                .optional();
    }

    List<Breaking> of(DisclosureId id) {
        return jdbc.sql(OF).param(id.value()).query(BreakingSql::breaking).list();
    }

    /// Of what the viewer's body sent, the first due first.
    List<Breaking> unreviewed(Viewer viewer, int rows, int skip) {
        return jdbc.sql(UNREVIEWED).params(viewer.body().value(), rows, skip).query(BreakingSql::breaking).list();
    }

    /// Whether this word stands: the first of its kind does.
    boolean review(Viewer viewer, Breaking it, UUID act, Breaking.Outcome outcome, String reasons) {
        return jdbc.sql(REVIEW).params(Arrays.asList(it.id(), outcome.concludes(), it.from().value(),
                it.officer().value(), act, viewer.officer().value(), at(viewer.at()), outcome.name(), reasons))
                .update() == 1;
    }

    boolean reviewedBy(Viewer viewer, UUID id, UUID act) {
        return jdbc.sql(REVIEWED).params(id, act, viewer.officer().value()).query(Boolean.class).single();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Breaking breaking(ResultSet row, int n) throws SQLException {
        var reviews = new ArrayList<Breaking.Review>();
        review(row, "first").ifPresent(reviews::add);
        review(row, "last").ifPresent(reviews::add);
        return new Breaking(
                row.getObject("id", UUID.class),
                new DisclosureId(row.getObject("disclosure", UUID.class)),
                row.getString("reference"),
                new BodyId(row.getObject("body", UUID.class)),
                DisclosureRow.officer(row, "officer"),
                DisclosureRow.at(row, "broken_at"),
                DisclosureRow.at(row, "stands_until"),
                new Breaking.Why(row.getString("harm"), row.getString("unreached"), row.getString("needed")),
                new BodyId(row.getObject("from_body", UUID.class)),
                row.getObject("review_due", LocalDate.class),
                roles(row.getString("told")).stream().collect(Collectors.toUnmodifiableSet()),
                reviews);
    }

    private static List<Role> roles(@Nullable String told) {
        return told == null ? List.of() : Arrays.stream(told.split(",")).map(Role::valueOf).toList();
    }

    private static Optional<Breaking.Review> review(ResultSet row, String which) throws SQLException {
        var outcome = row.getString(which + "_outcome");
        return outcome == null ? Optional.empty() : Optional.of(new Breaking.Review(
                DisclosureRow.officer(row, which + "_by"), DisclosureRow.at(row, which + "_at"),
                Breaking.Outcome.valueOf(outcome), row.getString(which + "_reasons")));
    }
}
