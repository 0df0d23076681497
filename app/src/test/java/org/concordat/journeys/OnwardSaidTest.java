package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.sharing.Consenting;
import org.concordat.sharing.Homes;
import org.concordat.sharing.Onwards;
import org.concordat.sharing.Relay;
import org.concordat.sharing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/// Whoever says of something that it may not be passed on, in words that stay home, is told where, and finds what they typed.
@ConcordatTest
class OnwardSaidTest {

    @Autowired
    private ApplicationContext service;
    @Value("${local.server.port}")
    private int port;

    @Test
    void theFormComesBackAsItWasSent() throws SQLException, IOException, InterruptedException {
        try (var world = World.of(service)) {
            var passing = PassingOn.in(service, world);
            var composing = passing.composing();
            var police = passing.relay().police();
            var id = composing.drafted(police.lead(), passing.relay().sections(passing.day(), passing.relay().school().body(),
                    passing.relay().first()));
            service.getBean(Homes.class).keep(composing.in(police.lead()), id, List.of("Larch"));
            composing.proposals().propose(composing.in(police.lead()), id);
            composing.approvals().approve(composing.in(police.approver()), id, UUID.randomUUID());
            composing.opened(passing.relay().school().lead(), id);
            var asked = ((Consenting.Done) Relay.ask(composing, service.getBean(Onwards.class), passing.relay().school(), id,
                    passing.relay().council().body())).onward();
            try (var client = Client.signedIn(port, police.approver())) {
                var page = client.post("/onward/" + asked + "/decision", Map.of("once", UUID.randomUUID().toString(),
                        "decision", "DECLINE", "reason", "Not while Larch goes on.")).body();
                assertThat(page).contains("“Larch” stays home, and stands in why it may be passed on, or may not. Take it out.",
                        "Not while Larch goes on.", "value=\"DECLINE\" checked");
            }
        }
    }
}
