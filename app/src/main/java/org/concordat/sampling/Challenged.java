package org.concordat.sampling;

import java.util.List;
import java.util.Optional;
import org.concordat.kernel.OfficerId;

/// A challenge with what was said to it, as its viewer may read it: an overseer reads what a second person has passed.
public record Challenged(Challenge of, List<Answer> answers) {

    public Challenged {
        answers = List.copyOf(answers);
    }

    /// What those who challenged are told.
    public Optional<Answer> told() {
        return answers.stream().filter(Answer::passed).findFirst();
    }

    /// What a second person has to look at.
    public Optional<Answer> pending() {
        return answers.stream().filter(it -> it.check().isEmpty()).findFirst();
    }

    /// Whether something of it waits for an officer of those who answer it.
    public boolean waitsFor(OfficerId officer) {
        return mayAnswer() || mayCheck(officer);
    }

    boolean mayAnswer() {
        return told().isEmpty() && pending().isEmpty();
    }

    boolean mayCheck(OfficerId officer) {
        return pending().filter(it -> !it.by().equals(officer)).isPresent();
    }
}
