package org.concordat.community;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;

/// What is about to be sent, before it is: afterwards whoever wrote it does not see it again.
///
/// @param given by the number of the question
/// @param tooMany whether too many were sent of late; nothing was sent then, and all of it is still here
public record ConsultCheckPage(Language language, PublicConsultation of, Map<Integer, String> given, Answers answers, boolean tooMany)
        implements Page {

    public ConsultCheckPage {
        given = Map.copyOf(given);
    }

    @Override
    public String title() {
        return of("concern.check");
    }

    public String caption() {
        return of.title().in(language);
    }

    public String captionLanguage() {
        return of.title().code(language);
    }

    @Override
    public int status() {
        return tooMany ? 429 : 200;
    }

    public SummaryList summary() {
        return SummaryList.of(numbers().map(it -> Row.of(of.question(it).words().in(language), said(it))).toList());
    }

    private String said(int number) {
        var said = given.get(number);
        var question = of.question(number);
        return said == null ? of("consult.not-answered") : question.isPoll() ? question.choices().get(Integer.parseInt(said) - 1).in(language) : said;
    }

    /// What was answered, carried to the next step.
    public List<Map.Entry<String, String>> carried() {
        return numbers().map(it -> Map.entry(ConsultForm.field(it), answers.value(ConsultForm.field(it)))).toList();
    }

    private Stream<Integer> numbers() {
        return IntStream.rangeClosed(1, of.questions().size()).boxed();
    }

    public String action() {
        return of.path() + "/answer/sent";
    }

    @Override
    public List<FieldError> errors() {
        return tooMany ? List.of(new FieldError("send", "send", of("consult.too-many"))) : List.of();
    }

    @Override
    public BackLink back() {
        return BackLink.to(of.path() + "/answer", language);
    }

    public String of(String key) {
        return CommunityWords.voices(language).of(key);
    }
}
