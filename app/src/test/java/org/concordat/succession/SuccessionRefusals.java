package org.concordat.succession;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.walls.Refusal;

/// What the triggers of succession refuse, of the work of a commissioner that a mayor has taken over in May 2028, and of a police
/// force's that nobody has.
public final class SuccessionRefusals {

    private static final String OF = "id = ?::uuid";

    private static final String ACCEPT = """
            insert into succession.acceptance (offer, body, successor, offered_by, accepted_in, accepted_by, accepted_at)
            values (gen_random_uuid(), ?::uuid, ?::uuid, gen_random_uuid(), ?::uuid, gen_random_uuid(), ?::timestamptz)
            """;

    private static final String STANDS_IN = """
            insert into succession.stand_in (officer, body, for_officer, in_body, named_by, named_at)
            values (gen_random_uuid(), ?::uuid, ?::uuid, ?::uuid, ?::uuid, ?::timestamptz)
            """;

    private SuccessionRefusals() {
    }

    public static List<Refusal> in(Succeeded at) {
        var world = at.world();
        var begun = at.at().clock().instant();
        var force = at.at().force();
        var merged = world.body(BodyKind.POLICE_FORCE, "Vale Police");
        at.follows(force, merged);
        var offer = at.offered(world.officer(force, "Ida", Role.ADMINISTRATOR), force, merged);
        var other = world.body(BodyKind.POLICE_FORCE, "Dale Police");
        at.enacted(force, other, Succeeded.DAY);
        at.enacted(force, at.at().elsewhere(), Succeeded.DAY);
        at.enacted(at.commissioner(), at.at().elsewhere(), Succeeded.DAY);
        var taken = at.takenOver();
        at.at().clock().set(begun);
        var hana = world.officer(merged, "Hana", Role.PREVENT_OFFICER);
        var will = world.officer(merged, "Will", Role.PREVENT_OFFICER);
        var dan = world.officer(other, "Dan", Role.PREVENT_OFFICER);
        return List.of(
                offered("what is offered goes to the body that the law says follows", offer, at.at().cast().school(), force),
                offered("a body offers what is its own, and the national board what one that has ended left", offer, other, at.at().cast().school()),
                offered("whoever oversees is followed by one of its kind", offer, at.at().elsewhere(), force),
                offered("what was taken over is not offered again", taken, at.at().elsewhere(), at.commissioner()),
                accepted("the body it is offered to accepts, or whoever goes on with that one's work", force, merged, other, "2028-05-09T09:00Z"),
                accepted("a body keeps its work until it has ended", force, merged, merged, "2028-05-07T09:00Z"),
                accepted("nobody comes to follow themselves", at.mayor(), at.commissioner(), at.mayor(), "2028-06-02T09:00Z").after(
                        "update partnership.body set until_day = '2028-06-01', ended_at = recorded_at where id = ?::uuid", at.mayor()),
                Refusal.of("the cases of a force that ends go on in one that follows it", STANDS_IN, other, hana, merged, hana, begun),
                Refusal.of("one force goes on with the cases of another", STANDS_IN, force, hana, merged, hana, begun).after(STANDS_IN,
                        force, dan, other, dan, begun.minusSeconds(1)),
                Refusal.of("the lead takes the cases on, and whoever stands in lets colleagues in", STANDS_IN, force, will, merged, will, begun),
                Refusal.of("what was offered and accepted stands", "update succession.offer set words = 'Otherwise' where id = ?::uuid", offer));
    }

    private static Refusal offered(String because, UUID like, BodyId to, BodyId in) {
        return Refusal.like(because, "succession.offer", OF, List.of(like), Map.of("id", UUID.randomUUID(), "successor", to, "offered_in", in));
    }

    private static Refusal accepted(String because, BodyId body, BodyId successor, BodyId in, String at) {
        return Refusal.of(because, ACCEPT, body, successor, in, at);
    }
}
