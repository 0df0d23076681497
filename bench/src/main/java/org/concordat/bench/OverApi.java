package org.concordat.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.api.web.DemonstrationTokens;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import tools.jackson.databind.json.JsonMapper;

/// The operation as three systems of two bodies do it over the API, each in an officer's name. They run in the service's
/// own process and share its processors, and one HTTP client's connections and threads: what is measured is the service.
record OverApi(Map<Lane, Systems> systems, HttpClient http) implements Operation, AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// One for each of the three officers of a lane.
    private record Systems(System originator, System approver, System recipient) {
    }

    /// A system with its token, in one officer's name.
    private record System(HttpClient http, String address, String token, OfficerId officer) {

        String asked(String method, String path) throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
                    .header("Authorization", "Bearer " + token).header("Concordat-Acting-For", officer.toString())
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .method(method, BodyPublishers.noBody()).build();
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(path + ": " + answer.body());
            }
            return answer.body();
        }
    }

    static OverApi in(Service service, Ground ground, List<Lane> lanes) throws IOException, InterruptedException {
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var all = new HashMap<Lane, Systems>();
        for (var lane : lanes) {
            all.put(lane, new Systems(system(http, service, ground, lane.from(), false, lane.originator()),
                    system(http, service, ground, lane.from(), true, lane.approver()),
                    system(http, service, ground, lane.to(), false, lane.recipient())));
        }
        return new OverApi(all, http);
    }

    private static System system(HttpClient http, Service service, Ground ground, BodyId body, boolean approves,
            OfficerId officer) throws IOException, InterruptedException {
        var name = ground.system(body, approves, officer);
        var address = "http://localhost:" + service.port();
        var pair = name + ":" + service.bean(DemonstrationTokens.class).secret(name).orElseThrow();
        var granted = http.send(HttpRequest.newBuilder(URI.create(address + "/api/token"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")).build(), BodyHandlers.ofString());
        return new System(http, address, JSON.readTree(granted.body()).path("access_token").asString(), officer);
    }

    @Override
    public void run(Lane lane, Laps laps) throws IOException, InterruptedException {
        var of = systems.get(lane);
        var id = lane.next();
        of.originator().asked("POST", "/drafts/" + id + "/proposal");
        laps.lap();
        of.approver().asked("POST", "/approvals/" + id + "/approval");
        laps.lap();
        var first = JSON.readTree(of.recipient().asked("GET", "/inbox")).path("items").path(0).path("id").asString();
        if (!first.equals(id.toString())) {
            throw new IllegalStateException("the recipient's system does not see it first");
        }
        laps.lap();
    }

    @Override
    public void close() {
        http.close();
    }
}
