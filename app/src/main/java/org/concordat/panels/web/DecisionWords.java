package org.concordat.panels.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Cell;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.law.Gateway;
import org.concordat.law.Gateways;
import org.concordat.panels.Choice;
import org.concordat.panels.Decided;
import org.concordat.panels.ReasonKind;
import org.concordat.sharing.web.Known;
import org.concordat.sharing.web.When;
import org.springframework.stereotype.Component;

/// Decisions in words, with the gateway as it stood on the day.
@Component
class DecisionWords {

    private final Gateways gateways;

    DecisionWords(Gateways gateways) {
        this.gateways = gateways;
    }

    /// The last first.
    List<SummaryList> of(SignedIn who, List<Decided> all, Known known) {
        return all.reversed().stream().map(it -> of(who, it, all, known)).toList();
    }

    private SummaryList of(SignedIn who, Decided it, List<Decided> all, Known known) {
        var words = it.wording();
        var rows = new ArrayList<>(List.of(
                Row.of("Decided", words.chosen().words()),
                Row.of("What was considered", words.options().stream().sorted(Comparator.naturalOrder()).map(Choice::words)
                        .map(Cell::of).toArray(Cell[]::new)),
                Row.of("Sorts of reason", words.kinds().stream().sorted(Comparator.naturalOrder()).map(ReasonKind::words)
                        .map(Cell::of).toArray(Cell[]::new)),
                Row.of("Reason", words.reason()),
                Row.of("Legal gateway", gateways.find(words.gateway(), it.day()).map(DecisionWords::gateway)
                        .orElse(words.gateway().slug())),
                Row.of("By", known.officer(it.by()) + ", in the chair, " + When.at(it.at()))));
        if (words.until() != null) {
            rows.add(1, Row.of("More information until", When.on(words.until())));
        }
        if (!words.dissent().isEmpty()) {
            rows.add(Row.of("Did not agree", words.dissent().stream().map(each -> Cell.of(known.body(each.body()) + ": "
                    + each.words())).toArray(Cell[]::new)));
        }
        return SummaryList.of(rows).headed(heading(it, all));
    }

    /// Its title, and where it stands unless the title says so.
    static String gateway(Gateway it) {
        var title = it.title().en();
        var citation = it.authority().citation();
        return title.startsWith(citation) ? title : title + " (" + citation + ")";
    }

    /// Whether it stands, is corrected, or corrects.
    private static String heading(Decided it, List<Decided> all) {
        var corrected = all.stream().map(Decided::corrects).collect(Collectors.toSet()).contains(it.id());
        return corrected ? "Decision of " + When.at(it.at()) + ", corrected since"
                : it.corrects() == null ? "Decision" : "Decision, in the place of an earlier one";
    }
}
