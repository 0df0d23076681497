package org.concordat.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concordat.publications.Publishing.says;

import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Wall;
import org.concordat.sharing.World;
import org.concordat.storage.StorageKind;
import org.concordat.storage.Superuser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the database lets those who publish, the public and everybody else see and write of publications, with no Java between.
@ConcordatTest
class PublicationsWallTest {

    private static final String STEP = """
            insert into publications.step (id, edition, kind, body, made_by, made_at, words) values (?, ?, ?, ?, ?, ?, ?)
            """;

    @Autowired
    private ApplicationContext service;
    @Autowired
    private DataSource app;
    @Autowired
    @Qualifier(StorageKind.PUBLIC_SITE)
    private DataSource publicSite;

    private World world;
    private Publishing at;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = Publishing.in(service, world);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Wall wall() {
        return new Wall(app, null, at.clock().instant(), null);
    }

    @Test
    void isSeenByThoseWhoPublishForTheBodyAlone() {
        var id = at.approved();
        assertThat(wall().as(at.pat()).count("publications.edition", "id = ?", id)).isOne();
        assertThat(wall().as(at.pat()).count("publications.step", "edition = ?", id)).isOne();
        var cast = Cast.in(world);
        for (var other : List.of(at.ned(), cast.ann(), cast.eve(), cast.sam())) {
            assertThat(wall().as(other).count("publications.edition", "id = ?", id)).isZero();
            assertThat(wall().as(other).count("publications.step", "edition = ?", id)).isZero();
        }
    }

    @Test
    void eachStepIsMadeInTurnAndByTwo() {
        var id = at.written();
        steps("someone else approves than wrote it", at.pam(), id, "APPROVED", null);
        steps("what was approved is withdrawn", at.pat(), id, "WITHDRAWN", "Why.");
        steps("says_why_not", at.pat(), id, "DECLINED", null);
        at.approved(id);
        steps("approved or declined once", at.pat(), id, "DECLINED", "Why.");
        at.withdrawn(id);
        steps("nothing follows a withdrawal", at.pat(), id, "WITHDRAWN", "Why.");
    }

    private void steps(String because, OfficerId by, UUID id, String kind, @Nullable String words) {
        wall().as(by).refuses(because, STEP, UUID.randomUUID(), id, kind, at.body().value(), by.value(),
                at.clock().instant().atOffset(ZoneOffset.UTC), words);
    }

    private List<String> read(String what, Object... params) {
        return JdbcClient.create(publicSite).sql("select f::text from published." + what + " f").params(params).query(String.class).list();
    }

    private List<String> shown() {
        return read("publications(?, ?, ?, null, 100, 0)", at.clock().instant().atOffset(ZoneOffset.UTC), at.in(at.pam()).day(), at.code());
    }

    /// Its words come when its time has come, and go when it is withdrawn; nobody is named.
    @Test
    void thePublicReadsWhatIsApprovedFromItsTimeOn() {
        var later = at.clock().instant().plus(Duration.ofDays(2));
        var id = at.written(says("Embargoed", later));
        assertThat(shown()).isEmpty();
        at.approved(id);
        assertThat(shown()).isEmpty();
        at.clock().set(later);
        assertThat(shown()).singleElement().asString().contains("Embargoed", "We asked the force.", "Westlea Commissioner")
                .doesNotContain("Pam", "Pat", at.pam().toString(), at.pat().toString());
        var second = at.written(id, says("Embargoed no more", null), "The title.");
        assertThat(shown()).singleElement().asString().contains("Embargoed,").doesNotContain("no more");
        at.approved(second);
        assertThat(shown()).singleElement().asString().contains("Embargoed no more");
        assertThat(read("publication_editions(?, ?)", id, at.clock().instant().atOffset(ZoneOffset.UTC))).hasSize(2)
                .first().asString().contains("The title.");
        at.withdrawn(second);
        assertThat(shown()).singleElement().asString().contains("It named the wrong month.").doesNotContain("We asked the force.");
    }

    /// Nor does anybody read afterwards that there was something, or why it was withdrawn.
    @Test
    void whatIsWithdrawnBeforeItsTimeIsNeverShown() {
        var later = at.clock().instant().plus(Duration.ofDays(2));
        var id = at.approved(at.written(says("Embargoed", later)));
        at.withdrawn(id);
        at.clock().set(later.plus(Duration.ofDays(1)));
        assertThat(shown()).isEmpty();
        assertThat(editions(id)).isEmpty();
        assertThat(read("words_told(?, ?, 1)", "publications.edition.withdrawn", id)).containsOnlyNulls();
        assertThat(world.count("ledger.entry", "thing = ? and kind = 'ledger.act.published' and fields ->> 'act' like '%.withdrawn'", id)).isZero();
    }

    /// At the very moment, too: then the edition before it is the last that was shown.
    @Test
    void ofAnEditionThatIsWithdrawnBeforeItsTimeTheOneBeforeItIsShownAsWithdrawn() {
        var id = at.approved();
        var later = at.clock().instant().plus(Duration.ofDays(2));
        var second = at.approved(at.written(id, says("Embargoed", later), "What nobody may know yet."));
        at.clock().set(later.minusSeconds(1));
        at.withdrawn(second);
        assertThat(at.clock().instant()).isEqualTo(later);
        at.clock().set(later.plus(Duration.ofDays(1)));
        assertThat(shown()).singleElement().asString().contains(Publishing.TITLE, "It named the wrong month.").doesNotContain("Embargoed");
        assertThat(editions(id)).singleElement().asString().contains(id.toString()).doesNotContain("What nobody may know yet.");
        assertThat(read("words_told(?, ?, 2)", "publications.edition.withdrawn", second)).singleElement().asString().contains("It named the wrong month.");
    }

    /// Whatever moment the site's own role asks for: not its title, its address, when or that there is one, nor its receipt.
    @Test
    void noStatementOfTheSitesShowsAnythingBeforeItsTime() {
        var later = at.clock().instant().plus(Duration.ofDays(2));
        var id = at.approved(at.written(says("Embargoed", later)));
        assertThat(pried(id)).as("two days before").isEmpty();
        at.clock().set(later.minusSeconds(1));
        assertThat(pried(id)).as("a second before").isEmpty();
        at.clock().set(later);
        assertThat(pried(id)).hasSize(6);
        at.clock().set(later.minusSeconds(1));
        assertThat(pried(id)).as("the service's clock was wrong, and was set right").isEmpty();
    }

    /// What comes of everything that the site's role could ask of an edition whose ids it knows, by which question.
    private List<String> pried(UUID id) {
        var reference = world.jdbc().sql("select reference from publications.edition where id = ?").param(id).query(String.class).single();
        var entry = world.jdbc().sql("select id from ledger.entry where thing = ? and kind = 'ledger.act.published'").param(id).query(UUID.class).single();
        return Stream.of("published.publications('infinity', '9999-01-01', '%s', null, 100, 0)".formatted(at.code()),
                        "published.publications('infinity', '9999-01-01', null, '%s', 100, 0)".formatted(reference),
                        "published.publication_editions('%s', 'infinity')".formatted(id),
                        "(select published.words_told('publications.edition.approved', '%s', 1) as words) w where words is not null".formatted(id),
                        "published.receipts('%s')".formatted(id), "published.opening('%s')".formatted(entry))
                .filter(it -> JdbcClient.create(publicSite).sql("select count(*) from " + it).query(Long.class).single() > 0).toList();
    }

    /// Nor are those counted whose time has not come, where a later one needs no time.
    @Test
    void anEditionThatWaitsIsNotCounted() {
        var id = at.approved();
        at.approved(at.written(id, says("Embargoed", at.clock().instant().plus(Duration.ofDays(2))), "What nobody may know yet."));
        at.approved(at.written(id, says("Corrected", null), "The title."));
        assertThat(read("publication_editions(?, 'infinity')", id)).hasSize(2).allSatisfy(it -> assertThat(it).doesNotContain("nobody may know"))
                .first().asString().contains(",2,");
    }

    private List<String> editions(UUID id) {
        return read("publication_editions(?, ?)", id, at.clock().instant().atOffset(ZoneOffset.UTC));
    }

    @Test
    void whatWasPublishedIsNotChanged() throws SQLException {
        var id = at.approved();
        wall().as(at.pam()).refuses("permission denied", "update publications.edition set title = 'x' where id = ?", id);
        try (var superuser = Superuser.connect(service); var statement = superuser.createStatement()) {
            for (var sql : List.of("update publications.edition set title = 'x' where id = '%s'".formatted(id),
                    "delete from publications.step where edition = '%s'".formatted(id))) {
                assertThatThrownBy(() -> statement.executeUpdate(sql)).as(sql).hasMessageContaining("a later edition corrects it");
            }
        }
    }
}
