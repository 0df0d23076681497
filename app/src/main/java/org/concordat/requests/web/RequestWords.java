package org.concordat.requests.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.concordat.govuk.Cell;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Tag;
import org.concordat.govuk.Tag.Colour;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.Purpose;
import org.concordat.requests.Line;
import org.concordat.requests.RequestPart;
import org.concordat.requests.Standing;
import org.concordat.sharing.Section;
import org.concordat.sharing.web.Known;
import org.concordat.sharing.web.LawInWords;
import org.concordat.sharing.web.Rows;
import org.concordat.sharing.web.When;

/// Requests in words, for either side.
public final class RequestWords {

    private RequestWords() {
    }

    /// Where it stands, in a word or two.
    public static Tag state(Line it) {
        if (it.standing().waits() && it.hold() != Line.Hold.NOTHING) {
            return Tag.of("On hold", Colour.PURPLE);
        }
        return switch (it.standing()) {
            case Standing.Open _ -> switch (it.time().mark()) {
                case IN_TIME -> Tag.of("No answer yet", Colour.BLUE);
                case DUE_SOON -> Tag.of("Due soon", Colour.YELLOW);
                case OVERDUE -> Tag.of("Overdue", Colour.RED);
                case ESCALATED -> Tag.of("Overdue, escalated", Colour.RED);
            };
            case Standing.Preparing _ -> it.time().isOverdue()
                    ? Tag.of("Being prepared, overdue", Colour.RED) : Tag.of("Being prepared", Colour.LIGHT_BLUE);
            case Standing.Disclosed _ -> Tag.of("Answered", Colour.GREEN);
            case Standing.NothingHeld _ -> Tag.of("Nothing held", Colour.GREY);
            case Standing.Refused refused -> Tag.of("Refused: " + lower(refused.kind().words()), Colour.ORANGE);
            case Standing.Withdrawn _ -> Tag.of("Withdrawn", Colour.GREY);
        };
    }

    /// What there is to say of it beside its state, to the side that asks.
    public static Cell toTheAsker(Line it) {
        return switch (it.standing()) {
            case Standing.Open _, Standing.Preparing _ -> Cell.of(waiting(it));
            case Standing.Disclosed told -> Cell.link("See " + told.reference(), "/inbox/" + told.disclosure());
            case Standing.NothingHeld said -> Cell.of("Said on " + When.at(said.at()));
            case Standing.Refused refused -> Cell.of("“" + refused.reason() + "” To be looked at again on "
                    + When.on(refused.reviewOn()));
            case Standing.Withdrawn gone -> Cell.of("On " + When.at(gone.at()));
        };
    }

    private static String waiting(Line it) {
        var said = new ArrayList<String>();
        switch (it.hold()) {
            case AGREEMENT_NOT_IN_FORCE -> said.add("The agreement is not in force: nobody can read or answer it until it is");
            case BODY_NOT_IN_BEING -> said.add("This body is no longer in being: ask the one that follows it");
            case NOTHING -> {
                said.add(standing(it));
                it.asked().lookedAtAgain(it.time().dueOn())
                        .ifPresent(again -> said.add("Refused before, and to be looked at again"));
            }
        }
        if (it.deserted()) {
            said.add("The officer who was preparing an answer has left");
        }
        if (it.owner().isPresent()) {
            said.add("One of its officers has taken it");
        } else if (it.left().isPresent()) {
            said.add("The officer who had taken it has left; it waits for another");
        }
        if (!it.asked().reminders().isEmpty()) {
            said.add("Reminded on " + When.at(it.asked().reminders().getLast()));
        }
        return String.join(". ", said);
    }

    /// Nobody is silent before the day an answer is due, or while they prepare one.
    private static String standing(Line it) {
        boolean preparing = it.standing() instanceof Standing.Preparing;
        if (!it.time().isOverdue()) {
            return (preparing ? "Being prepared: due " : "Waiting: due ") + When.on(it.time().dueOn());
        }
        return (preparing ? "Being prepared, " : "Silent, ")
                + (it.time().late() == 0 ? "less than a working day" : days(it.time().late())) + " overdue";
    }

    static String days(int number) {
        return number == 1 ? "1 working day" : number + " working days";
    }

    static String due(Line it) {
        return it.standing().waits() ? When.on(it.time().dueOn()) : "";
    }

    static SummaryList what(RequestPart.What it) {
        var rows = new ArrayList<>(Rows.subject(it.subject()));
        rows.add(Row.of("Question", it.question()));
        rows.add(Row.of("Time-critical", it.urgent() ? "Yes" : "No"));
        return SummaryList.of(rows).headed("What is asked");
    }

    static SummaryList ground(Purpose purpose, RequestPart.Way way, LawInWords law, LocalDate day) {
        var rows = new ArrayList<Row>();
        rows.add(Row.of("Purpose", law.purpose(purpose, day)));
        rows.addAll(law.gateway(way.asking(), day));
        if (!way.answering().equals(way.asking())) {
            law.gateway(way.answering(), day).forEach(row -> rows.add(new Row("For an answer: " + lower(row.key()),
                    row.values(), row.actions())));
        }
        rows.add(Row.of("Agreement", Cell.link("See the agreement", "/agreements/" + way.agreement())));
        return SummaryList.of(rows).headed("Under which law");
    }

    static SummaryList why(RequestPart.Why it, GatewayId gateway, LawInWords law, LocalDate day) {
        var why = it.justification();
        var rows = new ArrayList<>(List.of(
                Row.of("What cannot be done without an answer", why.necessity()),
                Row.of("Aim", why.aim()),
                Row.of("How an answer serves it", why.connection()),
                Row.of("Why nothing less intrusive would do", why.lessIntrusive()),
                Row.of("How it is fair", why.fairBalance())));
        rows.addAll(law.needs(new Section.Passage(gateway, it.needs()), day));
        return SummaryList.of(rows).headed("Why");
    }

    static String name(RequestPart.What it) {
        var identity = it.subject().identity();
        return identity == null ? String.valueOf(it.subject().words()) : identity.name();
    }

    static String bodies(Collection<BodyId> bodies, Known known) {
        return String.join("\n", sorted(Set.copyOf(bodies), known).stream().map(known::body).toList());
    }

    static List<BodyId> sorted(Set<BodyId> bodies, Known known) {
        return bodies.stream().sorted(Comparator.comparing(known::body).thenComparing(BodyId::toString)).toList();
    }

    private static String lower(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
