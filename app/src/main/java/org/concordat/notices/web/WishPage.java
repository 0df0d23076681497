package org.concordat.notices.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.DateInput;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Input;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.govuk.Select;
import org.concordat.notices.Pace;
import org.concordat.notices.Wishes;

/// How do you want to be told?
public record WishPage(Wishes.Sight sight, Answers answers) implements Page {

    @Override
    public String title() {
        return "How you are told";
    }

    public Input address() {
        return Input.of("address", "Email address", answers).autocomplete("email").notSpellchecked()
                .hint("Your address at work. Leave it empty to be told on screen alone. Mail says only that something waits, where and by when.");
    }

    public Radios pace() {
        return Radios.of("pace", "How soon do you want to be told by mail?",
                Arrays.stream(Pace.values()).map(it -> Option.of(it.name(), it.words())).toList(), answers);
    }

    public Select quietFrom() {
        return Select.of("quietFrom", "No mail from", hours(), answers).hint("The time in London. What comes in these hours is sent when they end.");
    }

    public Select quietUntil() {
        return Select.of("quietUntil", "Until", hours(), answers);
    }

    public DateInput awayFrom() {
        return DateInput.of("awayFrom", "First day away", answers);
    }

    public DateInput awayUntil() {
        return DateInput.of("awayUntil", "Last day away", answers);
    }

    public Select deputy() {
        return Select.of("deputy", "Who stands in for you?", Stream.concat(Stream.of(Option.of("", "Nobody")),
                        sight.colleagues().stream().map(it -> Option.of(it.officer().toString(), it.name()))).toList(), answers)
                .hint("While you are away they have your mail for each role that they hold themselves, unless they are away too or have no mail. It opens nothing to them.");
    }

    private static List<Option> hours() {
        return Stream.concat(Stream.of(Option.of("", "Not set")), WishForm.HOURS.stream().map(it -> Option.of(it, it))).toList();
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(NoticesController.ALL);
    }
}
