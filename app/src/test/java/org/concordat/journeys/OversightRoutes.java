package org.concordat.journeys;

import java.util.Set;
import org.concordat.access.Role;
import org.concordat.assurance.Stating;
import org.concordat.assurance.Watched;
import org.concordat.consultation.Consulting;
import org.concordat.kernel.OfficerId;
import org.concordat.pilots.Piloting;
import org.concordat.pilots.Said.Opinion;
import org.concordat.publications.Publishing;
import org.concordat.resources.Resourced;
import org.concordat.sampling.Sampled;
import org.concordat.scrutiny.MatterKind;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.concordat.statistics.Figured;
import org.concordat.succession.Ending;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/// Who comes to the routes of those who oversee, with a thing of the kind each is about.
final class OversightRoutes {

    private static final Set<String> THEIRS = Set.of("consulting", "matters", "priorities", "reviews", "samples", "sample-challenges", "board", "statements",
            "figure-releases", "our-publications", "our-pilots", "measures", "resources", "successions");

    private final RoutesToTry things;
    private final ApplicationContext service;
    private final World world;
    private final Cast cast;
    private @Nullable Scrutinised scrutinised;
    private @Nullable Sampled sampled;
    private @Nullable Figured figured;
    private @Nullable Publishing publishing;
    private @Nullable Piloting piloting;

    OversightRoutes(RoutesToTry things, ApplicationContext service, World world, Cast cast) {
        this.things = things;
        this.service = service;
        this.world = world;
        this.cast = cast;
    }

    static boolean isTo(String path) {
        var parts = path.split("/");
        return parts.length > 1 && THEIRS.contains(parts[1]);
    }

    RoutesToTry.Way to(String path) {
        return switch (path.split("/")[1]) {
            case "samples" -> sampling(path);
            case "sample-challenges" -> challenge(path);
            case "board" -> board(path);
            case "measures" -> things.way(scrutinised().bo(), path.replace("{measure}", "requests-answered"), null);
            case "resources" -> resources(path);
            case "statements" -> statement(path);
            case "consulting" -> consulting(path);
            case "figure-releases" -> figures(path);
            case "our-publications" -> publications(path);
            case "our-pilots" -> pilots(path);
            case "reviews" -> review(path);
            case "successions" -> succession(path);
            default -> scrutiny(path);
        };
    }

    /// Somebody who sees what a route is about, and has no part in it.
    OfficerId onlooker(String path, OfficerId comes) {
        return path.startsWith("/successions/") ? cast.sam()   // reads it, and administers nothing
                : path.startsWith("/matters/") ? cast.sam()   // raised it, and does not answer
                : path.endsWith("/checks") ? sampled().work().pat()   // answered it, and does not look at it
                : path.endsWith("/decisions/{number}") ? sampled().tess()   // the second to judge: a third may not
                : path.startsWith("/samples/") ? sampled().bo()   // reads every round, and makes none
                : path.startsWith("/statements/") ? world.officer(cast.overseer(), "Ola", Role.AGREEMENT_OWNER)   // signs, and drafts none
                : path.startsWith("/consulting/{id}/{step") ? cast.sam()   // drafted it, and does not approve
                : path.startsWith("/consulting/") ? world.officer(cast.overseer(), "Ola", Role.AGREEMENT_OWNER)   // approves, and drafts none
                : path.startsWith("/figure-releases/") ? figured.bo()   // made it, or asked for its withdrawal
                : path.startsWith("/our-publications/{") ? publishing.pam()   // wrote it
                : path.startsWith("/our-pilots/{") ? path.contains("{evaluation}") ? piloting.bo() : piloting.at().ed()   // wrote it, or speaks for another area
                : things.onlookers().neighbour(comes);
    }

    private RoutesToTry.Way succession(String path) {
        var ending = Ending.in(service, world);
        return things.way(ending.tia(), path, path.contains("{id}") ? ending.offered() : null);
    }

    /// Asked by Sam; answered by Pat where Quinn looks at it.
    private RoutesToTry.Way challenge(String path) {
        var at = sampled();
        var id = !path.contains("{id}") ? null : path.endsWith("/checks") ? at.answered(at.drawn()) : at.challenged(at.drawn());
        return things.way(path.endsWith("/checks") ? at.work().quinn() : at.work().pat(), path, id).with("kind", "WORDS").with("words", "Two were.")
                .with("passes", "PASS");
    }

    /// A round as far as it has to have come.
    private RoutesToTry.Way sampling(String path) {
        var at = sampled();
        var id = path.endsWith("/draw") ? at.ready() : path.contains("/decisions") ? at.drawn() : path.endsWith("/choice") ? at.intended(at.tess()) : path.contains("{id}") ? at.planned() : null;
        if (path.endsWith("/dice") || path.endsWith("/nonces")) {
            at.committed(id, at.sam(), at.tess());
        }
        if (path.endsWith("/nonces")) {
            at.rolled(id, Sampled.DIGITS);
        }
        var priority = path.contains("/choices") ? at.priority() : "";
        return things.way(at.sam(), path.replace("{number}", path.contains("/decisions") ? at.first(id) : ""), id).with("area", at.area())
                .with("sort", "CASE_DECISION").with("from-month", "2026-10").with("last-month", "2026-10").with("size", 1).with("division", "NOT")
                .with("hash", "0".repeat(64)).with("digits", Sampled.DIGITS).with("thrown-by", "Two").with("place", "There")
                .with("nonce", "nonce of " + at.sam()).with("outcome", "APPROPRIATE").with("serves", priority).with("reason", Sampled.WHY).with("lines", "1, 2")
                .with("item", "REASONS").with("needed", "Were others asked?");
    }

    /// Made by Bo, and as far as it has to have come for Bex.
    private RoutesToTry.Way figures(String path) {
        var at = Figured.in(service, world).counted();
        figured = at;
        var id = !path.contains("{id}") ? null : path.endsWith("/withdrawal") || path.endsWith("/agreement")
                ? at.released("referrals-by-sector") : at.made("referrals-by-sector");
        if (path.endsWith("/agreement")) {
            at.withdrawalAsked(id);
        }
        return things.way(at.bex(), path, id).with("table", "referrals-by-age").with("quarter", at.quarter()).with("outcome", "RELEASED")
                .with("reason", "").with("words", path.endsWith("/decision") ? "" : "It was wrong.");
    }

    /// Written by Pam, and as far as it has to have come for Pat.
    private RoutesToTry.Way publications(String path) {
        var at = Publishing.in(service, world);
        publishing = at;
        var id = !path.contains("{id}") ? null : path.endsWith("/withdrawal") ? at.approved() : at.written();
        return things.way(at.pat(), path, id).with("kind", "REPORT").with("title", "A title").with("contact", "press@example.org")
                .with("hour", "09:00").with("outcome", "DECLINED").with("words", "It was wrong.");
    }

    /// Written by Bo, and as far as it has to have come for Bex, or for Sam, who speaks for its area.
    private RoutesToTry.Way pilots(String path) {
        var at = Piloting.in(scrutinised());
        piloting = at;
        var id = !path.contains("{id}") ? null : path.contains("/evaluations") ? at.ran() : path.endsWith("/start") ? at.ago(at.heard(), 1)
                : path.contains("/areas/") || path.endsWith("/end") ? at.settled() : at.written();
        var evaluation = path.contains("{evaluation}") ? at.evaluated(id) : null;
        if (path.endsWith("/answer")) {
            at.viewed(id, Opinion.OBJECTS);
            at.voiced(id);
        }
        var first = things.today().plusDays(1);
        var last = things.today().plusYears(1);
        return things.way(path.endsWith("/view") || path.endsWith("/voices") ? at.sam() : at.bex(), path.replace("{area}", at.area().toString())
                        .replace("{evaluation}", String.valueOf(evaluation)), id).with("areas", at.area()).with("compared", at.beside())
                .with("last-day", last.getDayOfMonth()).with("last-month", last.getMonthValue()).with("last-year", last.getYear())
                .with("outcome", path.contains("/evaluations/") ? "DECLINED" : "DROPPED").with("words", "It was wrong.").with("title", "A title")
                .with("asks", "Does it help?").with("otherwise", "So it is.").with("success", "It rises.").with("measures", Piloting.MEASURE)
                .with("first-day", first.getDayOfMonth()).with("first-month", first.getMonthValue()).with("first-year", first.getYear())
                .with("opinion", "OBJECTS").with("reasons", "It was wrong.").with("source", "A meeting").with("voices", "It was said.")
                .with("answer", "It is so.").with("found", "It rose.").with("limits", "It is short.").with("decided", "STOP").with("why", "It was so.");
    }

    private Scrutinised scrutinised() {
        scrutinised = scrutinised == null ? Scrutinised.in(service, world, cast) : scrutinised;
        return scrutinised;
    }

    private Sampled sampled() {
        sampled = sampled == null ? Sampled.in(service, world, cast) : sampled;
        return sampled;
    }

    /// Whoever may make the step at which the address ends, of a matter that has come so far.
    private RoutesToTry.Way scrutiny(String path) {
        var at = scrutinised();
        var isAnswered = path.contains("/steps/") || path.endsWith("/done") || path.endsWith("/reply");
        var id = !path.contains("{id}") ? null : isAnswered ? at.raised(MatterKind.FINDING) : at.raised(MatterKind.QUESTION);
        var step = isAnswered ? at.accepted(id) : null;
        return things.way(path.matches(".*/(\\{step.*|answer|done)") ? at.olu() : at.sam(), path,
                path.contains("/steps/") ? step : id == null ? null : id.value()).with("kind", "question").with("to", at.force())
                .with("public", "yes").with("outcome", "ACCEPTED").with("area", at.area()).with("strand", "PREVENT")
                .with("plan", "A plan").with("until-day", 1).with("until-month", 1).with("until-year", things.today().getYear() + 2);
    }

    private RoutesToTry.Way review(String path) {
        var at = scrutinised();
        var id = path.contains("{id}") ? at.reviewed() : null;
        if (id != null) {
            at.cameLater();
        }
        return things.way(at.bo(), path, id).with("publisher", "An inspectorate")
                .with("published-day", 1).with("published-month", 1).with("published-year", things.today().getYear() - 1)
                .with("csv", Scrutinised.RECOMMENDED).with("confirmed", "yes");
    }

    /// What is entered corrects what was, so that a reason stands in it.
    private RoutesToTry.Way resources(String path) {
        var at = Resourced.in(scrutinised()).entered();
        return things.way(at.at().sam(), path, null).with("area", at.code()).with("year", Resourced.LAST).with("kind", "GRANT").with("strand", "PREVENT")
                .with("planned", "no").with("amount", 260000).with("address", Resourced.ADDRESS).with("dated-day", 1).with("dated-month", 5)
                .with("dated-year", things.today().getYear()).with("reason", "A page was missed.").with("csv", at.file()).with("confirmed", "yes");
    }

    private RoutesToTry.Way board(String path) {
        var at = scrutinised();
        return things.way(at.bo(), path.replace("{code}", Watched.in(at).code()).replace("{question}", "answers"), null);
    }

    /// As far as it has to have come for the step, or an answer to one that is open; Ola approves.
    private RoutesToTry.Way consulting(String path) {
        var at = Consulting.in(scrutinised());
        var id = !path.contains("{id}") ? null : path.contains("/answers/") ? at.wrote(at.open(), Consulting.SAID)
                : path.endsWith("/answers") || path.endsWith("/correction") ? at.open() : path.endsWith("/response") ? at.closed() : at.drafted();
        var closes = things.today().plusDays(9);
        return things.way(path.contains("{step") || path.endsWith("/approval") ? at.ola() : at.sam(), path, id).with("area", at.at().area())
                .with("number", 3).with("question", 1).with("choices", "").with("choicesCy", "").with("verdict", "READ").with("before", 0).with("opens-day", things.today().getDayOfMonth())
                .with("opens-month", things.today().getMonthValue()).with("opens-year", things.today().getYear())
                .with("closes-day", closes.getDayOfMonth()).with("closes-month", closes.getMonthValue()).with("closes-year", closes.getYear());
    }

    /// Whoever may say what the address ends with.
    private RoutesToTry.Way statement(String path) {
        var at = Stating.in(Scrutinised.in(service, world, cast));   // of an area and a quarter there is one
        var id = path.contains("{id}") ? at.drafted() : null;
        if (path.contains("{step") || path.endsWith("/answer")) {
            at.challenged(id);
        }
        return things.way(path.endsWith("/challenge") ? at.bo() : path.endsWith("/signature") ? at.ola() : at.sam(), path, id)
                .with("code", at.code()).with("quarter", "2026-Q3").with("question", "SAMPLE");
    }
}
