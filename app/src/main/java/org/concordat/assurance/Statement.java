package org.concordat.assurance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Quarter;

/// What a local policing body states about its area and a quarter, with everything that was said about it since.
///
/// @param drafted a sentence of the evidence for each question that was asked then
public record Statement(UUID id, UUID area, BodyId body, OfficerId by, Instant at, Quarter quarter, Map<Question, String> drafted,
                        List<Said> said) {

    /// Where it stands.
    public enum State {
        DRAFT("Draft"),
        CHALLENGED("Challenged: waits for an answer"),
        SIGNED("Signed");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public Statement {
        drafted = Map.copyOf(drafted);
        said = List.copyOf(said);
    }

    public State state() {
        if (signature().isPresent()) {
            return State.SIGNED;
        }
        return last(Said.Kind.CHALLENGE) > last(Said.Kind.ANSWER) ? State.CHALLENGED : State.DRAFT;
    }

    public Optional<Said> signature() {
        return said.stream().filter(it -> it.kind() == Said.Kind.SIGNATURE).findFirst();
    }

    /// Each sentence as it stands, in the order of the questions.
    public Map<Question, String> sentences() {
        var sentences = new EnumMap<Question, String>(Question.class);
        sentences.putAll(drafted);
        said.stream().filter(it -> it.kind() == Said.Kind.AMENDMENT).forEach(it -> sentences.put(it.question().orElseThrow(), it.words()));
        return sentences;
    }

    Statement and(Said more) {
        var all = new ArrayList<>(said);
        all.add(more);
        return new Statement(id, area, body, by, at, quarter, drafted, all);
    }

    int count(Said.Kind kind) {
        return (int) said.stream().filter(it -> it.kind() == kind).count();
    }

    /// The national boards whose members doubted it.
    List<BodyId> challengers() {
        return said.stream().filter(it -> it.kind() == Said.Kind.CHALLENGE).map(Said::body).distinct().toList();
    }

    /// Whether they drafted it, or said something about it.
    boolean isOf(OfficerId officer) {
        return by.equals(officer) || said.stream().anyMatch(it -> it.by().equals(officer));
    }

    /// Whether they said that already.
    boolean holds(UUID said, OfficerId officer) {
        return this.said.stream().anyMatch(it -> it.id().equals(said) && it.by().equals(officer));
    }

    /// The number of the last of a kind; 0 where there is none.
    private int last(Said.Kind kind) {
        return said.stream().filter(it -> it.kind() == kind).mapToInt(Said::number).max().orElse(0);
    }
}
