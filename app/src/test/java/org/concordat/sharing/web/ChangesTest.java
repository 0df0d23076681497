package org.concordat.sharing.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.Viewer;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.Purpose;
import org.concordat.law.Material;
import org.concordat.law.Provenance;
import org.concordat.people.Identity;
import org.concordat.sharing.About;
import org.concordat.sharing.Approval;
import org.concordat.sharing.Attaching;
import org.concordat.sharing.Attachments;
import org.concordat.sharing.Cast;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.HandlingCode;
import org.concordat.sharing.InformationGrade;
import org.concordat.sharing.Marking;
import org.concordat.sharing.Proposal;
import org.concordat.sharing.Reading;
import org.concordat.sharing.Saving;
import org.concordat.sharing.Section;
import org.concordat.sharing.SourceGrade;
import org.concordat.kernel.Wording.Fate;
import org.concordat.kernel.Wording.Piece;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Whatever a reader can read and a correction changed is marked, and where nothing is, nothing changed.
@ConcordatTest
class ChangesTest {

    private static final LocalDate DAY = LocalDate.ofInstant(TestClock.BEGINNING, Viewer.ZONE);
    private static final Purpose CHILD = new Purpose("safeguard-child");
    private static final GatewayId COMMON_LAW = new GatewayId("common-law-policing");

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Changes changes;
    @Autowired
    private Attachments attachments;

    private Stage stage;
    private Cast cast;
    private DisclosureId read;

    @BeforeEach
    void lay() throws SQLException {
        stage = Stage.of(service);
        cast = stage.cast();
        var draft = stage.composing().drafted(cast.ann(), cast.sections(DAY));
        attach(draft, "It was north.");
        read = opened(sent(draft), Cast.PREVENT);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void whereNothingChangedNothingIsMarked() {
        assertThat(lines()).isEmpty();
    }

    @Test
    void marksWhomItIsAbout() {
        assertThat(lines(new Section.Subject(About.PERSON, new Identity("Jo Sample", "Joey", LocalDate.of(2012, 3, 4), null,
                "Southvale", "Pupil number 12", "School register", DAY.minusDays(1)), null)))
                .extracting(ChangeWords.Line::part).containsExactly("Name", "Other names", "Date of birth", "Area", "Identifier",
                        "According to", "Age");
        assertThat(lines(new Section.Subject(About.THEME, null, "Leaflets"), matter(Cast.PREVENT, Material.DEPERSONALISED)))
                .extracting(ChangeWords.Line::part).startsWith("About", "A theme", "Name").contains("Kind of information");
    }

    @Test
    void marksWhatItSaysAndHowItIsHandled() {
        assertThat(lines(new Section.Content("Another title", "Other words.", "Log 1"),
                new Section.Handling(Marking.OFFICIAL, SourceGrade.NOT_RELIABLE, InformationGrade.A, HandlingCode.P, null, null,
                        null),
                new Section.Dates(DAY.plusDays(15), DAY.plusMonths(4), DAY.plusMonths(5))))
                .extracting(ChangeWords.Line::part).containsExactly("Title", "What it says", "Marking", "Source", "Information",
                        "Handling code", "Action", "Sanitisation", "Conditions", "Answer due", "Review", "Expires");
    }

    @Test
    void marksWhatItIsForAndThroughWhatItCame() {
        assertThat(lines(new Section.Matter(Cast.PREVENT, Set.of(Material.ABOUT_A_CHILD),
                Set.of(Provenance.POLICE, Provenance.EDUCATION))))
                .extracting(ChangeWords.Line::part).containsExactly("Where it came from");
        assertThat(lines(new Section.Cover(both()), matter(CHILD, Material.ABOUT_A_CHILD),
                new Section.Passage(COMMON_LAW, Map.of("policing-purpose-test", "It serves one.", "law-enforcement-purpose",
                        "Preventing offences.", "fact-or-assessment", "Apart.", "crossing-regime", "For safeguarding."))))
                .extracting(ChangeWords.Line::part).containsExactly("Purpose", "Legal gateway", "What it is", "Citation",
                        "Agreement");
    }

    /// Of the same name and title, and other bytes.
    @Test
    void marksAFileThatIsAnother() {
        var draft = correcting();
        attachments.remove(stage.composing().in(cast.ann()), draft, attachments.of(stage.composing().in(cast.ann()), draft)
                .getFirst().id());
        attach(draft, "It was south.");
        assertThat(lines(draft, Cast.PREVENT)).singleElement().satisfies(line -> {
            assertThat(line.part()).isEqualTo("Files that came with it");
            assertThat(line.pieces()).extracting(Piece::fate, it -> it.words().substring(0, 15))
                    .containsExactly(tuple(Fate.DELETED, "A map: map.txt,"), tuple(Fate.INSERTED, "A map: map.txt,"));
        });
        assertThat(lines()).as("nothing more").isEmpty();
        var more = correcting();
        attach(more, "It was east.");
        assertThat(lines(more, Cast.PREVENT).getFirst().pieces()).extracting(it -> it.fate().name())
                .containsExactly("KEPT", "INSERTED");
    }

    private static Section.Matter matter(Purpose purpose, Material material) {
        return new Section.Matter(purpose, Set.of(material), Set.of(Provenance.POLICE, Provenance.EDUCATION));
    }

    private AgreementId both() {
        return stage.world().agreement(Set.of(Cast.PREVENT, CHILD), Set.of(Cast.CHANNEL, COMMON_LAW), cast.police(),
                cast.school());
    }

    /// What the school is shown as changed by a correction that the sections make.
    private List<ChangeWords.Line> lines(Section... sections) {
        var draft = correcting();
        var purpose = Cast.PREVENT;
        for (var section : sections) {
            assertThat(stage.composing().drafts().save(stage.composing().in(cast.ann()), draft, section))
                    .isInstanceOf(Saving.Saved.class);
            purpose = section instanceof Section.Matter matter ? matter.purpose() : purpose;
        }
        return lines(draft, purpose);
    }

    private List<ChangeWords.Line> lines(DisclosureId draft, Purpose purpose) {
        read = opened(sent(draft), purpose);
        var received = ((Reading.Opened) stage.composing().inbox().read(stage.composing().in(cast.cara()), read)).received();
        var who = stage.composing().in(cast.cara());
        var change = changes.of(who, received, attachments.of(who, read)).orElseThrow();
        assertThat(change.read()).isTrue();
        return change.lines();
    }

    private DisclosureId correcting() {
        var id = new DisclosureId(UUID.randomUUID());
        stage.composing().drafts().correct(stage.composing().in(cast.ann()), id, read, "It was wrong.");
        return id;
    }

    private DisclosureId sent(DisclosureId draft) {
        assertThat(stage.composing().proposals().propose(stage.composing().in(cast.ann()), draft))
                .isInstanceOf(Proposal.Made.class);
        assertThat(stage.composing().approvals().approve(stage.composing().in(cast.bryn()), draft, UUID.randomUUID()))
                .isInstanceOf(Approval.Given.class);
        return draft;
    }

    private DisclosureId opened(DisclosureId id, Purpose purpose) {
        stage.composing().inbox().open(stage.composing().in(cast.cara()), id, UUID.randomUUID(), purpose);
        stage.composing().inbox().accept(stage.composing().in(cast.cara()), id);
        return id;
    }

    private void attach(DisclosureId draft, String words) {
        assertThat(attachments.attach(stage.composing().in(cast.ann()), draft, UUID.randomUUID(), "A map", "map.txt",
                words.getBytes(UTF_8))).isInstanceOf(Attaching.Added.class);
    }
}
