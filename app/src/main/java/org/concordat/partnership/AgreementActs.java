package org.concordat.partnership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// What has been done to an agreement since it was offered, oldest first: each a row with an author.
///
/// @param supersededBy the agreement that has taken its place, as of the moment these were read for
public record AgreementActs(
        List<Signature> signatures,
        List<Review> reviews,
        List<Suspension> suspensions,
        Optional<Withdrawal> withdrawal,
        Optional<Ending> ending,
        Optional<AgreementId> supersededBy) {

    /// Nothing yet.
    public static final AgreementActs NONE = new AgreementActs(List.of(), List.of(), List.of(), Optional.empty(),
            Optional.empty(), Optional.empty());

    public AgreementActs {
        signatures = List.copyOf(signatures);
        reviews = List.copyOf(reviews);
        suspensions = List.copyOf(suspensions);
    }

    /// Who did something, and when.
    public record By(OfficerId officer, String name, Instant at) {
    }

    /// A party has agreed.
    ///
    /// @param capacity the office in which its officer signed
    public record Signature(BodyId body, By by, String capacity) {
    }

    /// Someone has looked at it again, and said when to look next.
    public record Review(UUID id, By by, String finding, LocalDate nextReview) {
    }

    /// Sharing under it has stopped, and may have been taken up again.
    public record Suspension(UUID id, By by, String reason, @Nullable Resumption resumption) {

        public boolean isOpen() {
            return resumption == null;
        }
    }

    /// Sharing is taken up again.
    public record Resumption(By by, String reason) {
    }

    /// Its owner took it back before anyone had signed.
    public record Withdrawal(By by, String reason) {
    }

    /// It has ended before its last day, for good.
    public record Ending(By by, String reason) {
    }

    public Set<BodyId> signatories() {
        return signatures.stream().map(Signature::body).collect(Collectors.toUnmodifiableSet());
    }

    public Optional<Suspension> openSuspension() {
        return suspensions.stream().filter(Suspension::isOpen).findFirst();
    }

    /// When something was last done.
    Optional<Instant> last() {
        return Stream.of(
                        signatures.stream().map(Signature::by),
                        reviews.stream().map(Review::by),
                        suspensions.stream().map(Suspension::by),
                        suspensions.stream().flatMap(it -> Stream.ofNullable(it.resumption)).map(Resumption::by),
                        withdrawal.stream().map(Withdrawal::by),
                        ending.stream().map(Ending::by))
                .flatMap(each -> each).map(By::at).max(Comparator.naturalOrder());
    }

    /// Those that had been done by a moment. Which agreement has taken its place is left as it was read.
    AgreementActs by(Instant moment) {
        return new AgreementActs(
                signatures.stream().filter(it -> done(it, Signature::by, moment)).toList(),
                reviews.stream().filter(it -> done(it, Review::by, moment)).toList(),
                suspensions.stream().filter(it -> done(it, Suspension::by, moment)).map(it ->
                        it.resumption == null || done(it.resumption, Resumption::by, moment) ? it
                                : new Suspension(it.id, it.by, it.reason, null)).toList(),
                withdrawal.filter(it -> done(it, Withdrawal::by, moment)),
                ending.filter(it -> done(it, Ending::by, moment)),
                supersededBy);
    }

    private static <T> boolean done(T act, Function<T, By> by, Instant moment) {
        return !by.apply(act).at().isAfter(moment);
    }
}
