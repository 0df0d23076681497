package org.concordat.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.scrutiny.Scrutinised.words;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.kernel.Between;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.concordat.storage.StorageKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the public site's own role reads of scrutiny: what is not withheld, and no officer.
@ConcordatTest
class PublishedScrutinyTest {

    @Autowired
    private ApplicationContext service;
    @Autowired
    @Qualifier(StorageKind.PUBLIC_SITE)
    private DataSource publicSite;

    private World world;
    private Scrutinised at;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = Scrutinised.in(service, world, Cast.in(world));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private List<String> read(String what, Object... params) {
        return JdbcClient.create(publicSite).sql("select f::text from published." + what + " f").params(params).query(String.class).list();
    }

    /// Page by page, as other tests have matters of their own and a page holds at most a hundred.
    private List<String> matters() {
        return IntStream.iterate(0, it -> it + 100).mapToObj(it -> read("matters(?, 100, ?)", at.today(), it))
                .takeWhile(it -> !it.isEmpty()).flatMap(List::stream).toList();
    }

    @Test
    void showsAMatterWithItsAnswersAndNotWhatIsWithheld() {
        var id = at.raised(MatterKind.FINDING);
        at.accepted(id);
        var good = words(MatterKind.QUESTION);
        var hidden = at.raised(new Matter.Wording(MatterKind.QUESTION, "Not for everybody", good.words(), good.evidence(), null, null,
                "An inquiry has not ended."));
        at.answered(hidden, Step.Outcome.ACCEPTED, null);
        var seen = matters();
        assertThat(seen).anyMatch(it -> it.contains(id.toString()) && it.contains(Scrutinised.TITLE) && it.contains("Northvale Police")
                && it.contains("Northvale Commissioner"));
        assertThat(seen).noneMatch(it -> it.contains(hidden.toString()) || it.contains("Not for everybody"))
                .noneMatch(it -> it.contains(at.sam().toString()) || it.contains("Sam"));
        assertThat(read("matter_steps(?, ?)", id.value(), at.today())).singleElement().satisfies(it ->
                assertThat(it).contains("ACCEPTED", "Northvale Police").doesNotContain("Olu", at.olu().toString()));
        assertThat(read("matter_steps(?, ?)", hidden.value(), at.today())).isEmpty();
    }

    @Test
    void showsThePrioritiesThatHold() {
        var first = at.set(at.priority("Answer in time"));
        var words = at.priority("Answer sooner");
        var later = at.set(new Priority.Wording(words.area(), words.strand(), words.title(), words.plan(), words.between(), first));
        assertThat(read("priorities(?)", at.today())).anyMatch(it -> it.contains(later.toString()))
                .noneMatch(it -> it.contains(first.toString()));
        assertThat(read("priorities(?)", at.today().plusYears(1))).noneMatch(it -> it.contains(later.toString()));
    }

    /// Whatever day the site's own role asks for.
    @Test
    void showsNoPriorityBeforeItsFirstDay() {
        var words = at.priority("Answer in time");
        var from = words.between().from().plusDays(3);
        var id = at.set(new Priority.Wording(words.area(), words.strand(), words.title(), words.plan(), new Between(from, words.between().until()), null));
        assertThat(read("priorities(?)", from)).noneMatch(it -> it.contains(id.toString()));
        at.clock().advance(Duration.ofDays(3));
        assertThat(read("priorities(?)", from)).anyMatch(it -> it.contains(id.toString()));
    }
}
