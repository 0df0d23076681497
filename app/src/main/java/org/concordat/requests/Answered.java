package org.concordat.requests;

import org.concordat.access.Viewer;
import org.concordat.sharing.Measure;
import org.concordat.sharing.Tally;
import org.springframework.stereotype.Component;

/// Counts answers for oversight, in the month of asking. What is left is silence: the first answer of a body is counted, and
/// each refusal by its kind.
@Component
class Answered {

    private final Tally tally;

    Answered(Tally tally) {
        this.tally = tally;
    }

    /// @param it as it was before this answer
    void count(Viewer viewer, Asked it, Step.Done answer) {
        var month = Responses.month(it);
        if (!it.isAnswered()) {
            tally.count(Measure.REQUEST_ANSWERED, it.body(), month);
            if (viewer.day().isAfter(it.firstDue())) {
                tally.count(Measure.REQUEST_LATE, it.body(), month);
            }
        }
        if (answer instanceof Step.Done.Refused refused) {
            tally.count(switch (refused.refusal()) {
                case LEGAL -> Measure.REQUEST_REFUSED_LEGAL;
                case OPERATIONAL -> Measure.REQUEST_REFUSED_OPERATIONAL;
                case CULTURAL -> Measure.REQUEST_REFUSED_CULTURAL;
            }, it.body(), month);
        }
    }
}
