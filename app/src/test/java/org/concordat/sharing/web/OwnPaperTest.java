package org.concordat.sharing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.attachments.Files;
import org.concordat.print.Sheet;
import org.concordat.sharing.AnswerKind;
import org.concordat.sharing.Attachments;
import org.concordat.sharing.CameOf;
import org.concordat.sharing.Changed;
import org.concordat.sharing.Composing;
import org.concordat.sharing.Disclosures;
import org.concordat.sharing.OwnCopies;
import org.concordat.sharing.Relay;
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

    private Sheet sheet() {
        return service.getBean(OwnSheets.class).of(composing.in(relay.police().lead()), made);
    }

    private String json() {
        var known = service.getBean(OwnSheets.class).known(composing.in(relay.police().lead()), made);
        return new String(service.getBean(ExportedVersions.class).of(composing.in(relay.police().lead()), made, known), StandardCharsets.UTF_8);
    }
}
