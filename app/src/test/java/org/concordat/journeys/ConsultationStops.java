package org.concordat.journeys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.concordat.consultation.Consultation;
import org.concordat.consultation.Consulting;
import org.concordat.kernel.OfficerId;

/// The way to every page of consultations: of those who ask, and of anybody.
final class ConsultationStops {

    private final Map<String, CaseStops.Way> all = new LinkedHashMap<>();
    private final Consulting at;

    private ConsultationStops(Consulting at) {
        this.at = at;
    }

    /// By the type of page and what is peculiar about it, in the order of going.
    static Map<String, CaseStops.Way> of(Scene scene) {
        var stops = new ConsultationStops(Consulting.in(scene.service(), scene.world(), scene.cast()));
        var answered = "/consultations/" + Consultation.reference(stops.at.answered());
        var closed = "/consulting/" + stops.at.closed();
        stops.at(stops.at.sam(), "ConsultationStepPage that answers", closed + "/response");
        stops.asking();
        stops.answering(answered);
        return stops.all;
    }

    private void asking() {
        var draft = "/consulting/" + at.drafted();
        var id = at.open();
        var open = "/consulting/" + id;
        var answer = "/consulting/answers/" + at.wrote(id, Consulting.SAID);
        at(at.sam(), "ConsultationsPage of who drafts", "/consulting");
        at(at.ola(), "ConsultationsPage of who approves", "/consulting");
        at(at.sam(), "ConsultationPage of a draft", draft);
        at(at.sam(), "ConsultationPage that is open", open);
        at(at.sam(), "WordingPage of a draft", draft + "/words");
        at(at.sam(), "QuestionPage of a draft", draft + "/questions");
        at(at.ola(), "ConsultationStepPage that approves", draft + "/approval");
        at(at.sam(), "ConsultationStepPage that corrects", open + "/correction");
        at(at.sam(), "AnswersPage in words", open + "/answers");
        at(at.sam(), "AnswerPage that waits", answer);
        stop(at.sam(), "WordingPage with errors", it -> it.open("/consulting/new").press("Save it"));
        stop(at.sam(), "QuestionPage with errors", it -> it.open(draft + "/questions").press("Add it"));
        stop(at.sam(), "ConsultationStepPage with errors", it -> it.open(open + "/withdrawal").press("Withdraw this consultation"));
        stop(at.sam(), "AnswerPage with errors", it -> it.open(answer).press("Record it"));
    }

    /// As anybody does, whoever they are.
    private void answering(String answered) {
        var open = "/consultations/" + Consultation.reference(at.open());
        for (var language : List.of("en", "cy")) {
            var press = language.equals("en") ? List.of("Continue", "Send it") : List.of("Parhau", "Ei anfon");
            var in = "?lang=" + language;
            at(at.sam(), "PublicConsultationsPage " + language, "/consultations" + in);
            at(at.sam(), "PublicConsultationPage open " + language, open + in);
            at(at.sam(), "PublicConsultationPage answered " + language, answered + in);
            at(at.sam(), "PublicConsultationWordsPage " + language, answered + "/words" + in);
            stop(at.sam(), "ConsultFormPage with errors " + language, it -> it.open(open + "/answer" + in).press(press.getFirst()));
            stop(at.sam(), "ConsultCheckPage " + language, it -> it.open(open + "/answer" + in).choose("q1", "1").press(press.getFirst()));
            stop(at.sam(), "ConsultSentPage " + language, it -> it.open(open + "/answer" + in).choose("q1", "1").press(press.getFirst())
                    .press(press.get(1)));
        }
    }

    private void at(OfficerId officer, String name, String path) {
        stop(officer, name, it -> it.open(path));
    }

    private void stop(OfficerId officer, String name, Consumer<Visitor> steps) {
        all.put(name, new CaseStops.Way(officer, steps));
    }
}
