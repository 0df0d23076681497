package org.concordat.sampling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.access.Viewer;
import org.concordat.kernel.OfficerId;

/// A round with everything that was done in it.
///
/// @param chosen what was chosen, in a round that is not drawn
public record Course(Round of, List<Commitment> commitments, List<Roll> rolls, Optional<Drawn> drawn, Optional<Chosen> chosen) {

    public static final int COMMITMENTS_MIN = 2;

    public Course {
        commitments = List.copyOf(commitments);
        rolls = List.copyOf(rolls);
    }

    /// Of a round that is drawn.
    public Course(Round of, List<Commitment> commitments, List<Roll> rolls, Optional<Drawn> drawn) {
        this(of, commitments, rolls, drawn, Optional.empty());
    }

    /// The numbers of what is judged, drawn or chosen; empty until there are some.
    public Optional<List<String>> taken() {
        return drawn.map(Drawn::numbers).or(() -> chosen.map(Chosen::numbers));
    }

    boolean mayChoose(OfficerId officer) {
        return of.isChosen() && chosen.isEmpty() && !of.plannedBy().equals(officer);
    }

    /// The one that counts.
    public Optional<Roll> roll() {
        return rolls.isEmpty() ? Optional.empty() : Optional.of(rolls.getLast());
    }

    public List<String> nonces() {
        return commitments.stream().flatMap(it -> it.nonce().stream()).toList();
    }

    public int missing() {
        return commitments.size() - nonces().size();
    }

    Optional<Commitment> of(OfficerId officer) {
        return commitments.stream().filter(it -> it.by().equals(officer)).findFirst();
    }

    boolean mayCommit(OfficerId officer) {
        return !of.isChosen() && rolls.isEmpty() && of(officer).isEmpty();
    }

    boolean mayRoll() {
        return drawn.isEmpty() && commitments.size() >= COMMITMENTS_MIN && nonces().isEmpty();
    }

    boolean mayReveal(OfficerId officer) {
        return drawn.isEmpty() && !rolls.isEmpty() && of(officer).filter(it -> it.nonce().isEmpty()).isPresent();
    }

    /// Every nonce is in, or a day has passed for those that are not.
    boolean mayDraw(LocalDate day) {
        return drawn.isEmpty() && !nonces().isEmpty() && (missing() == 0 || withoutFrom().filter(it -> !day.isBefore(it)).isPresent());
    }

    /// From which day it is drawn without the nonces that are missing: the day after the dice; empty before those.
    public Optional<LocalDate> withoutFrom() {
        return roll().map(it -> it.at().atZone(Viewer.ZONE).toLocalDate().plusDays(1));
    }

    /// What the draw is made from; empty until it could be.
    public Optional<String> seed() {
        return nonces().isEmpty() ? Optional.empty() : roll().map(it -> Seeds.of(of.root(), it.thrown().digits(), nonces()));
    }
}
