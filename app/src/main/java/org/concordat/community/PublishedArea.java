package org.concordat.community;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.govuk.Language;
import org.concordat.kernel.BodyKind;
import org.jspecify.annotations.Nullable;

/// A police area, and what anybody may know of who answers for it.
///
/// @param code of the Office for National Statistics
/// @param region of Counter Terrorism Policing
/// @param force what its police force is called; null where none is entered
/// @param policingBody what its local policing body is called; null where none is entered
/// @param agreements how many are in force that a body which serves it is party to
public record PublishedArea(String code, String name, String nation, String region, @Nullable String force,
                            @Nullable String policingBody, int agreements) {

    static final String NATIONAL = "national";

    /// The bodies that belong to no area, in the place of one.
    static PublishedArea national(Language language) {
        return new PublishedArea(NATIONAL, CommunityWords.voices(language).of("national.name"), "", "", null, null, 0);
    }

    boolean isNational() {
        return code.equals(NATIONAL);
    }

    /// Where its page is.
    String path() {
        return "/areas/" + code;
    }

    /// A body that belongs to no area.
    public record OfTheNation(BodyKind kind, String name, LocalDate from) {
    }

    /// A body that serves it.
    ///
    /// @param offices by title, and not who holds them
    /// @param from since when it serves the area, as the register has it
    public record Serving(BodyKind kind, String name, List<String> offices, LocalDate from, Optional<Change> change) {

        public Serving {
            offices = List.copyOf(offices);
        }
    }

    /// A body that answered for policing there, and does no longer.
    ///
    /// @param offices by title, as they were when it ended
    /// @param until the first day on which it no longer did
    /// @param takenOver who goes on with its work, and since when; empty where nobody does
    public record Before(BodyKind kind, String name, List<String> offices, LocalDate from, LocalDate until, Optional<TakenOver> takenOver) {

        public Before {
            offices = List.copyOf(offices);
        }
    }

    public record TakenOver(String by, LocalDate on) {
    }

    /// What is to become of a body.
    ///
    /// @param month the first day of the month in which it is to be
    /// @param enacted whether that is law, or announced alone
    public record Change(LocalDate month, boolean enacted, String words) {
    }
}
