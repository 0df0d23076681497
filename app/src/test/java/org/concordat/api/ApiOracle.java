package org.concordat.api;

import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.Ground.row;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.concordat.access.Act;
import org.concordat.walls.Asker;
import org.concordat.walls.GeneratedApi;
import org.concordat.walls.Ground;
import org.concordat.walls.Protected;
import org.concordat.walls.Row;

/// What the application says of the protected tables of bodies' own systems, by its rules: a body sees its own, its
/// administrators take steps, an officer speaks for themselves, and what is kept is for the same system in the same
/// officer's name.
public final class ApiOracle {

    /// By which act each kind of step is taken.
    private static final Map<String, Act<Client>> STEPS = Map.of("CONFIRMED", ClientRules.CONFIRM, "DECLINED",
            ClientRules.DECLINE, "SUSPENDED", ClientRules.SUSPEND, "RESUMED", ClientRules.RESUME, "ENDED", ClientRules.END);
    private static final List<String> KINDS = List.of("CONFIRMED", "DECLINED", "SUSPENDED", "RESUMED", "ENDED");

    private final Ground ground;

    private ApiOracle(Ground ground) {
        this.ground = ground;
    }

    /// One line for each protected table.
    public static List<Protected> over(Ground ground) {
        var it = new ApiOracle(ground);
        return List.of(it.clients(), it.steps(), it.mandates(), it.kept());
    }

    private Protected clients() {
        return Protected.of("api.client", "id", ApiOracle::sees)
                .added(of -> officers().flatMap(it -> Stream.of(GeneratedApi.client(ground, it.id("id"), it.id("body")),
                        GeneratedApi.client(ground, it.id("id"), someone().id("body")),
                        GeneratedApi.client(ground, colleague(it).id("id"), it.id("body")))).toList(),
                        (asker, row) -> asker.officer(row.officer("made_by")) && asker.of(row.body("body"))
                                && asker.may(ClientRules.REGISTER, ClientRules.ADMINISTRATOR.id(), asker.viewer()));
    }

    private Protected steps() {
        return Protected.of("api.step", "client number", (asker, row) -> isTheirs(asker, row.id("client")))
                .added(of -> officers().flatMap(it -> Stream.concat(
                        KINDS.stream().map(kind -> step(kind, ofBody(it), it.id("id"))),
                        Stream.of(step(ground.one(KINDS), ground.one(ground.rows("api.client")), it.id("id")),
                                step(ground.one(KINDS), ofBody(it), colleague(it).id("id"))))).toList(),
                        (asker, row) -> asker.officer(row.officer("taken_by")) && steps(asker, row));
    }

    private Protected mandates() {
        return Protected.of("api.mandate", "client officer number", (asker, row) -> asker.officer(row.officer("officer"))
                        || asker.may(ClientRules.READ, clientOf(row)))
                .added(of -> officers().flatMap(it -> Stream.of(mandate(ofBody(it), it, it),
                        mandate(ground.one(ground.rows("api.client")), it, it), mandate(ofBody(it), colleague(it), it),
                        mandate(ofBody(it), it, colleague(it)))).toList(),
                        (asker, row) -> asker.officer(row.officer("said_by")) && (asker.officer(row.officer("officer"))
                                ? isTheirs(asker, row.id("client")) : asker.may(ClientRules.READ, clientOf(row))));
    }

    /// The first decides on it, and is somebody else.
    private boolean steps(Asker asker, Row row) {
        var act = STEPS.get(row.text("kind"));
        var it = client(Ground.with(ground.the("api.client", "id", row.id("client")), "made_by", row.id("made_by")));
        return asker.may(act, ClientRules.ADMINISTRATOR_OF_IT.id(), it)
                && (!isFirst(row.text("kind")) || asker.may(act, ClientRules.SOMEONE_ELSE.id(), it));
    }

    private static boolean isFirst(String kind) {
        return kind.equals("CONFIRMED") || kind.equals("DECLINED");
    }

    private Protected kept() {
        BiPredicate<Asker, Row> theirs = (asker, row) -> asker.officer(row.officer("officer"))
                && row.id("client").toString().equals(asker.stated().get(Asker.CLIENT));
        BiPredicate<Asker, Row> over = (asker, row) -> theirs.test(asker, row) && !row.at("expires_at").isAfter(NOW);
        return Protected.of("api.kept", "client officer key", theirs)
                .added(of -> ground.rows("api.kept").stream().map(it -> Ground.with(it, "key", "another")).toList(), theirs)
                .changed("delete from api.kept", over)
                .changedUnread("delete from api.kept", over);
    }

    private boolean isTheirs(Asker asker, UUID client) {
        return sees(asker, ground.the("api.client", "id", client));
    }

    /// Of their own body, as whoever may take back what they agreed to; or as whoever decides on it.
    private static boolean sees(Asker asker, Row row) {
        return asker.may(ClientRules.WITHDRAW, client(row)) || asker.may(ClientRules.READ, client(row));
    }

    private Client clientOf(Row row) {
        return client(ground.the("api.client", "id", row.id("client")));
    }

    private static Client client(Row row) {
        return new Client(row.id("id"), row.body("body"), row.text("issuer"), row.text("name_there"), row.text("name"), false,
                row.officer("made_by"), NOW, Client.State.WAITS);
    }

    private Row step(String kind, Row client, UUID by) {
        return row("api.step", "client", client.id("id"), "made_by", ground.once(3) ? by : ground.id(), "number",
                isFirst(kind) ? 1 : 2, "kind", kind, "taken_by", by, "taken_at", NOW, "reason", "a test");
    }

    private Row mandate(Row client, Row officer, Row by) {
        return row("api.mandate", "client", client.id("id"), "officer", officer.id("id"), "number", 7, "agreed", false,
                "said_by", by.id("id"), "said_at", NOW);
    }

    private Row ofBody(Row officer) {
        return ground.the("api.client", "body", officer.id("body"));
    }

    private Row colleague(Row officer) {
        return ground.one(ground.where("partnership.officer", "body", officer.id("body")));
    }

    private Row someone() {
        return ground.one(ground.rows("partnership.officer"));
    }

    private Stream<Row> officers() {
        return ground.rows("partnership.officer").stream();
    }
}
