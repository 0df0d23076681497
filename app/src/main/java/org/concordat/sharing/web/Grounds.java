package org.concordat.sharing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.access.Because;
import org.concordat.access.Viewer;
import org.concordat.govuk.Cell;
import org.concordat.partnership.Agreement;
import org.concordat.partnership.AgreementActs.By;
import org.concordat.partnership.RoleHeld;
import org.concordat.sharing.Circumstances;
import org.concordat.sharing.Explanation;
import org.concordat.sharing.Explanations.Why;
import org.concordat.sharing.Way;

/// What each rule was judged by, in words, about the reader themselves or about someone else.
///
/// @param body what the officer's body is called
/// @param self whether it is told to the officer it is about
/// @param purpose what was stated, in the words of the law's register; empty when nothing was
record Grounds(Why why, String body, boolean self, String purpose, LocalDate today,
               Instant at) {

    private static final String AGREEMENT = "sharing.under-an-agreement-in-force";

    static boolean isOfTheAgreement(Because because) {
        return because.rule().equals(AGREEMENT);
    }

    List<Cell> of(Because because) {
        return switch (because.rule()) {
            case "access.in-office" -> leaving();
            case "sharing.addressed-to-your-body-and-role" -> addressed();
            case "sharing.training-is-current", "access.training-is-current" -> training();
            case "sharing.granted-to-you", "sharing.broken-by-you" -> List.of(Cell.of(opened()));
            case "sharing.holds-a-receiving-role", "sharing.role-may-break-the-glass" -> appointments();
            case "sharing.originating-side-sees" -> originating();
            case "sharing.has-been-sent" -> List.of(Cell.of(sent()));
            case "sharing.still-shared" -> List.of(Cell.of(shared()));
            case AGREEMENT -> agreement();
            case "sharing.for-the-purpose-it-was-sent" -> List.of(Cell.of(stated()));
            case "sharing.terms-are-accepted" -> List.of(Cell.of(accepted()));
            default -> List.of();
        };
    }

    private Explanation it() {
        return why.explanation();
    }

    /// The one with the verb that they need: `You are`, `Cara is`.
    private String they(String you, String other) {
        return self ? "You " + you + " " : it().officer().name() + " " + other + " ";
    }

    private String has(String what) {
        return they("have", "has") + what;
    }

    private static String one(RoleHeld held) {
        var words = held.role().words();
        return ("AEIOU".indexOf(words.charAt(0)) < 0 ? "a " : "an ") + words;
    }

    private List<Cell> leaving() {
        var until = it().officer().between().until();
        return List.of(Cell.of(until == null || until.isAfter(today)
                ? body + " is no longer in being."
                : it().officer().name() + " left " + body + ": the last day in office was " + day(until) + "."));
    }

    private List<Cell> addressed() {
        var facts = new ArrayList<Cell>();
        it().held().forEach(held -> facts.add(Cell.of(appointed(held))));
        it().addressed().forEach(line -> facts.add(Cell.of("It was addressed to the " + line.role().words() + " of "
                + body + " for this reason: " + line.reason())));
        return facts.isEmpty() ? List.of(Cell.of(has("none of the roles it was addressed to."))) : facts;
    }

    private String appointed(RoleHeld held) {
        var days = held.between();
        var until = days.until();
        return (days.covers(today) ? they("are", "is") : days.from().isAfter(today) ? they("will be", "will be")
                : they("were", "was")) + one(held) + " of " + body + ", from "
                + When.on(days.from()) + (until == null ? "." : " until " + day(until) + ".");
    }

    private List<Cell> training() {
        return it().held().stream().map(held -> Cell.of(held.role().words() + ": trained until "
                + When.on(held.trainedUntil()) + (held.trained(today) ? "." : ", which is past."))).toList();
    }

    private List<Cell> originating() {
        return it().held().isEmpty()
                ? List.of(Cell.of(has("no role by which a disclosure is composed or approved.")))
                : it().held().stream().map(held -> Cell.of(appointed(held))).toList();
    }

    /// The roles on which a way rests, and their training.
    private List<Cell> appointments() {
        return it().held().isEmpty()
                ? List.of(Cell.of(has("no role to which disclosures are addressed.")))
                : Stream.concat(it().held().stream().map(held -> Cell.of(appointed(held))), training().stream()).toList();
    }

    private String opened() {
        return switch (it().way()) {
            case Way.Addressed _ -> "";
            case Way.Granted(var until) -> "The grant " + ends(until);
            case Way.Broken(var until) -> "The broken glass " + ends(until);
        };
    }

    private String ends(Instant until) {
        return (until.isAfter(at) ? "stands until " : "ended ") + When.at(until) + ".";
    }

    private String sent() {
        var at = circumstances().sentAt();
        if (at != null) {
            return "Sent " + When.at(at) + ".";
        }
        return circumstances().waits() ? "It waits for an approving officer." : "It never was: it was not approved.";
    }

    private String shared() {
        var until = circumstances().visibleUntil();
        return switch (circumstances().ended()) {
            case RECALLED -> "Recalled " + When.at(until) + ".";
            case SUPERSEDED -> "A later version replaced it " + When.at(until) + ".";
            case WITHDRAWN -> "What it was passed on from was recalled " + When.at(until) + ".";
            case null -> lastDay(until, it().because().stream()
                    .anyMatch(each -> each.rule().equals("sharing.still-shared") && each.held()));
        };
    }

    private static String lastDay(Instant until, boolean held) {
        var last = When.on(until.minusNanos(1).atZone(Viewer.ZONE).toLocalDate());
        return held ? "Shared until the end of " + last + "." : "It was shared until the end of " + last + ".";
    }

    private List<Cell> agreement() {
        var agreement = circumstances().agreement();
        return agreement == null
                ? List.of(Cell.of("Your body is no party to it."))
                : List.of(named(agreement), Cell.of(standing(agreement)));
    }

    static Cell named(Agreement it) {
        return Cell.link(it.deed().reference() + " " + it.deed().contents().contents().title(),
                "/agreements/" + it.id());
    }

    static String standing(Agreement it) {
        var term = it.deed().contents().term();
        var days = "from " + When.on(term.firstDay()) + " until " + When.on(term.lastDay());
        return switch (it) {
            case Agreement.InForce _ -> "In force " + days + ".";
            case Agreement.Suspended suspended ->
                    "Suspended for every party since " + at(suspended.suspension().by()) + ".";
            case Agreement.Ended ended -> "Ended " + at(ended.ending().by()) + ".";
            case Agreement.Expired _ -> "It was in force " + days + ".";
            case Agreement.Superseded _ -> "Another agreement has taken its place.";
            case Agreement.Agreed _ -> "Signed; in force " + days + ".";
            case Agreement.AwaitingSignatures _ -> "Not every party has signed it.";
            case Agreement.Withdrawn withdrawn -> "Taken back " + at(withdrawn.withdrawal().by()) + ".";
        };
    }

    private static String at(By by) {
        return When.at(by.at());
    }

    private String stated() {
        var stated = it().stated();
        return stated == null
                ? has("not lately stated what " + (self ? "you look" : "they look") + " for.")
                : they("stated", "stated").strip() + ": " + purpose + ", " + When.at(stated.at()) + ".";
    }

    private String accepted() {
        var at = it().accepted();
        return at == null ? has("not accepted them yet.") : they("accepted", "accepted") + "them " + When.at(at) + ".";
    }

    private Circumstances circumstances() {
        return why.circumstances();
    }

    /// The day before the first on which something is no longer so.
    private static String day(LocalDate until) {
        return When.on(until.minusDays(1));
    }
}
