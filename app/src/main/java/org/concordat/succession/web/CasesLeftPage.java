package org.concordat.succession.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.Table;
import org.concordat.govuk.WarningText;
import org.concordat.succession.StandIns;

/// The cases that a police force leaves: how many are open, who goes on with them, and what the reader may do for that.
///
/// @param name of the force that ends
public record CasesLeftPage(SummaryList left, Table standIns, StandIns.Sight sight, String name, boolean ended, Answers answers) implements Page {

    @Override
    public String title() {
        return "Cases of " + name;
    }

    public WarningText warning() {
        return new WarningText(ended ? "You answer for every one of them by law, since that day. Take them on to see them and to act."
                : "From the day on which it ends you answer for every one of them.");
    }

    public boolean letsIn() {
        return !sight.colleagues().isEmpty();
    }

    public Radios colleague() {
        return Radios.of("colleague", "Who else goes on with them?", sight.colleagues().stream()
                .map(it -> Option.of(it.officer().toString(), it.name())).toList(), answers);
    }

    /// What the button says that leads there, or back.
    public String acts() {
        return sight.acting() ? "Act for your own force again" : "Act for " + name;
    }

    public String taking() {
        return SuccessionPaths.cases(sight.left().body()) + "/taking";
    }

    public String colleagues() {
        return SuccessionPaths.cases(sight.left().body()) + "/colleagues";
    }

    public String acting() {
        return SuccessionPaths.cases(sight.left().body()) + "/acting";
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to("/cases");
    }
}
