package org.concordat.consultation.web;

import java.util.List;
import java.util.stream.IntStream;
import org.concordat.consultation.Consultations;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.Table;

/// A consultation as it stands, with what became of it, the last first.
public record ConsultationPage(Consultations.Sight sight, SummaryList facts, List<SummaryList> steps, Table wordings) implements Page {

    public ConsultationPage {
        steps = List.copyOf(steps);
    }

    @Override
    public String title() {
        return sight.of().wording().said().title().en();
    }

    public Table questions() {
        return ConsultationWords.questions(sight.of());
    }

    public List<Integer> numbers() {
        return IntStream.rangeClosed(1, sight.of().wording().said().questions().size()).boxed().toList();
    }

    public String path() {
        return ConsultationWords.to(sight.of().id());
    }

    public int number() {
        return sight.of().wording().number();
    }

    @Override
    public BackLink back() {
        return BackLink.to(ConsultationWords.CONSULTING);
    }
}
