package org.concordat.sharing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.print.Sheet;
import org.concordat.sharing.Composing;
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

    private Sheet sheet() {
        return service.getBean(OwnSheets.class).of(composing.in(relay.police().lead()), made);
    }

    private String json() {
        var known = service.getBean(OwnSheets.class).known(composing.in(relay.police().lead()), made);
        return new String(service.getBean(ExportedVersions.class).of(made, known), StandardCharsets.UTF_8);
    }
}
