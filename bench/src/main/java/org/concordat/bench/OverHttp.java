package org.concordat.bench;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.govuk.Form;

/// The operation as three officers do it in their browsers, each already on the page with the button. The browsers run
/// in the service's own process and share its processors.
record OverHttp(Map<Lane, Officers> officers) implements Operation, AutoCloseable {

    private record Officers(Browser originator, Browser approver, Browser recipient) {
    }

    static OverHttp in(Service service, List<Lane> lanes) throws IOException, InterruptedException {
        var all = new HashMap<Lane, Officers>();
        for (var lane : lanes) {
            all.put(lane, new Officers(Browser.signedIn(service.port(), lane.originator()),
                    Browser.signedIn(service.port(), lane.approver()),
                    Browser.signedIn(service.port(), lane.recipient())));
        }
        return new OverHttp(all);
    }

    @Override
    public void run(Lane lane, Laps laps) throws IOException, InterruptedException {
        var of = officers.get(lane);
        var id = lane.next();
        of.originator().post("/drafts/" + id + "/proposal", Map.of());
        laps.lap();
        of.approver().post("/approvals/" + id + "/approve", Map.of(Form.ONCE, UUID.randomUUID().toString()));
        laps.lap();
        if (!of.recipient().get("/inbox").contains("/inbox/" + id)) {
            throw new IllegalStateException("the recipient's page does not show it");
        }
        laps.lap();
    }

    @Override
    public void close() {
        officers.values().forEach(of -> {
            of.originator().close();
            of.approver().close();
            of.recipient().close();
        });
    }
}
