package org.concordat.sharing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.concordat.ConcordatTest;
import org.concordat.attachments.Files;
import org.concordat.print.Sheet;
import org.concordat.sharing.ActionCode;
import org.concordat.sharing.AnswerKind;
import org.concordat.sharing.Attachments;
import org.concordat.sharing.CameOf;
import org.concordat.sharing.Changed;
import org.concordat.sharing.Composing;
import org.concordat.sharing.Consenting;
import org.concordat.sharing.DeclineKind;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Disclosures;
import org.concordat.sharing.HandlingCode;
import org.concordat.sharing.InformationGrade;
import org.concordat.sharing.Marking;
import org.concordat.sharing.Onwards;
import org.concordat.sharing.OwnCopies;
import org.concordat.sharing.Relay;
import org.concordat.sharing.Sanitisation;
import org.concordat.sharing.Section;
import org.concordat.sharing.SourceGrade;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What the body that told it takes away: marked, numbered, whole, and without what stays home.
@ConcordatTest
class OwnPaperTest {

    @Autowired
    private ApplicationContext service;

    private World world;
    private Relay relay;
    private Composing composing;
    private OwnCopies.Made made;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        relay = Relay.in(world);
        composing = Composing.of(service);
        var told = relay.told(composing, LocalDate.of(2026, 11, 23));
        composing.opened(relay.school().lead(), told);
        made = service.getBean(OwnCopies.class).export(composing.in(relay.police().lead()), told, UUID.randomUUID()).orElseThrow();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void isMarkedAndNumberedOnEveryPage() {
        var sheet = sheet();
        assertThat(sheet.head().getFirst()).isEqualTo("OFFICIAL-SENSITIVE");
        assertThat(String.join("\n", sheet.foot())).contains("from Northvale Police", "Copy 1, made for Pam");
        assertThat(sheet.title()).as("tells nothing of what is in it").doesNotContain("Leaflets");
    }

    @Test
    void saysWhatWasToldToWhomAndWhoDecidedAndNotWhatStaysHome() {
        for (var words : new String[] {sheet().parts().toString(), json()}) {
            assertThat(words).contains("Leaflets were left at the north gate on Monday.", "Larkrise School", "Pia", "To protect.")
                    .doesNotContain("Log 1");
        }
    }

    @Test
    void theExportSaysWhichFilesTravelledWhatCameOfItAndWhyItEnded() {
        var lead = composing.in(relay.police().lead());
        var id = composing.drafted(relay.police().lead(), relay.sections(LocalDate.of(2026, 11, 23), relay.school().body(), relay.first()));
        var files = service.getBean(Attachments.class);
        files.attach(lead, id, UUID.randomUUID(), "A letter", "letter.pdf", Files.pdf("All is well"));
        composing.proposals().propose(lead, id);
        composing.approvals().approve(composing.in(relay.police().approver()), id, UUID.randomUUID());
        composing.opened(relay.school().lead(), id);
        composing.inbox().answer(composing.in(relay.school().lead()), id, UUID.randomUUID(), AnswerKind.OF_USE, "Yes.",
                new CameOf("A plan of support", Changed.YES));
        service.getBean(Disclosures.class).recall(lead, id, UUID.randomUUID(), "The wrong pupil");
        made = service.getBean(OwnCopies.class).export(lead, id, UUID.randomUUID()).orElseThrow();
        assertThat(json()).contains("letter.pdf", files.of(lead, id).getFirst().digest(), "A plan of support",
                "\"changedADecision\" : \"YES\"", "\"reason\" : \"The wrong pupil\"");
    }

    @Test
    void eachVersionHasItsOwnMarksOnItsPages() {
        var lead = composing.in(relay.police().lead());
        var told = made.versions().getFirst().sight().disclosure().id();
        var id = new DisclosureId(UUID.randomUUID());
        composing.drafts().correct(lead, id, told, "It was the south gate.");
        composing.drafts().save(lead, id, new Section.Handling(Marking.OFFICIAL, SourceGrade.RELIABLE, InformationGrade.B, HandlingCode.C,
                ActionCode.A3, Sanitisation.S2, "Read it in the office."));
        composing.proposals().propose(lead, id);
        composing.approvals().decline(composing.in(relay.police().approver()), id, UUID.randomUUID(), DeclineKind.MORE_THAN_NEEDED, "Not needed.");
        made = service.getBean(OwnCopies.class).export(lead, told, UUID.randomUUID()).orElseThrow();
        assertThat(sheet().head()).containsExactly("OFFICIAL-SENSITIVE", "Handling code " + HandlingCode.P.words());
        assertThat(sheet().parts()).filteredOn(it -> it instanceof Sheet.Part.Chapter).singleElement()
                .isEqualTo(new Sheet.Part.Chapter("Leaflets", List.of("OFFICIAL", "Handling code " + HandlingCode.C.words()
                        + ". Read it in the office.")));
        assertThat(sheet().parts().getFirst().heading()).startsWith("Version 1: ");
    }

    @Test
    void theExportSaysWhoAskedToPassItOnAndHoldsEveryFile() throws Exception {
        var lead = composing.in(relay.police().lead());
        var id = composing.drafted(relay.police().lead(), relay.sections(LocalDate.of(2026, 11, 23), relay.school().body(), relay.first()));
        var files = service.getBean(Attachments.class);
        files.attach(lead, id, UUID.randomUUID(), "A letter", "letter.pdf", Files.pdf("All is well"));
        files.attach(lead, id, UUID.randomUUID(), "A note", "letter.txt", "All is well".getBytes(StandardCharsets.UTF_8));
        composing.proposals().propose(lead, id);
        composing.approvals().approve(composing.in(relay.police().approver()), id, UUID.randomUUID());
        composing.opened(relay.school().lead(), id);
        var onwards = service.getBean(Onwards.class);
        var onward = ((Consenting.Done) Relay.ask(composing, onwards, relay.school(), id, relay.council().body())).onward();
        onwards.decline(composing.in(relay.police().approver()), onward, UUID.randomUUID(), "They have heard already.");
        made = service.getBean(OwnCopies.class).export(lead, id, UUID.randomUUID()).orElseThrow();
        for (var words : new String[] {sheet().parts().toString(), json()}) {
            assertThat(words).contains("They run the youth club he goes to.", "They have heard already.");
        }
        var kept = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(service.getBean(Papers.class).exported(lead, made).press().get()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                kept.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertThat(kept).hasSize(4);
        for (var file : files.of(lead, id)) {
            assertThat(json()).contains("\"path\" : \"files/" + file.digest());
            assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(
                    kept.get("files/" + file.digest() + "." + file.kind().ending())))).isEqualTo(file.digest());
        }
        assertThat(world.trail(id.value())).as("each is a read").filteredOn(it -> it.startsWith("sharing.attachment.")).hasSize(2);
    }

    private Sheet sheet() {
        return service.getBean(OwnSheets.class).of(composing.in(relay.police().lead()), made);
    }

    private String json() {
        var known = service.getBean(OwnSheets.class).known(composing.in(relay.police().lead()), made);
        return new String(service.getBean(ExportedVersions.class).of(composing.in(relay.police().lead()), made, known), StandardCharsets.UTF_8);
    }
}
