package org.concordat.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import org.concordat.InTheLog;
import org.concordat.journeys.Scene.How;
import org.concordat.ledger.Commitment;
import org.concordat.tlog.Hash;
import org.concordat.tlog.Policy;
import org.concordat.tlog.TlogProof;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An approver approves, follows "Your receipt", and takes away a file that proves it to anybody.
@Journey
class ReceiptJourneyTest {

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void takesAReceiptOfAnApprovalAndAnybodyCanCheckIt(boolean script, Scene scene) throws Exception {
        var id = scene.proposed();
        var bryn = scene.officer(scene.cast().bryn(), How.script(script)).open("/approvals/" + id + "/approve")
                .press("Approve and send");
        InTheLog.everything(scene.service(), scene.world());
        bryn.follow("Your receipt");
        assertThat(bryn.heading()).isEqualTo("Your receipts");
        assertThat(bryn.text()).contains("A second person approved it");

        var row = bryn.page().locator("tr", new Page.LocatorOptions().setHasText("A second person approved it"));
        var download = bryn.page().waitForDownload(() -> row.locator("a").click());
        assertThat(download.suggestedFilename()).matches("receipt-[0-9a-f-]{36}\\.tlog-proof");
        var proof = TlogProof.parse(Files.readAllBytes(download.path()));
        var policy = bryn.page().context().request().get(scene.address() + "/log/policy").body();
        var opened = proof.extra().orElseThrow();
        assertThat(new String(opened, UTF_8)).contains("\nkind sharing.disclosure.approved\n", "\nthing " + id + "\n",
                "\nofficer " + scene.cast().bryn() + "\n");
        assertThat(proof.check(Hash.ofEntry(Commitment.to(opened).bytes()), Policy.parse(policy)))
                .isInstanceOf(Policy.Trust.Trusted.class);

        var address = row.locator("a").getAttribute("href");
        var bea = scene.officer(scene.cast().bea(), How.script(script)).open(address);
        assertThat(bea.status()).isEqualTo(404);
        bea.open("/receipts?about=" + id);
        assertThat(bea.text()).contains("You have done nothing here yet.");
    }
}
