package org.concordat.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concordat.publications.Publishing.says;

import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
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
        assertThat(read("words_of(?, ?, 1)", "publications.edition.withdrawn", id)).containsOnlyNulls();
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
        assertThat(read("words_of(?, ?, 2)", "publications.edition.withdrawn", second)).singleElement().asString().contains("It named the wrong month.");
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
