package org.concordat.community;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.concordat.govuk.Language;
import org.jspecify.annotations.Nullable;

/// What a body published in its own words, in its last edition.
///
/// @param firstAt when its first edition was shown
/// @param shownAt when its last was
/// @param words null once it is withdrawn; so are those in Welsh
/// @param titleCy null while a translation is awaited
/// @param withdrawnOn null while it stands
/// @param changedAt when something last became of it
public record Publication(UUID edition, UUID id, String reference, String kind, String body, Instant firstAt, Instant shownAt,
                          String title, @Nullable String words, @Nullable String titleCy, @Nullable String wordsCy, String contact,
                          @Nullable LocalDate withdrawnOn, @Nullable String withdrawnWhy, Instant changedAt) {

    /// An edition of it.
    ///
    /// @param number as the public counts
    /// @param changed what is not as in the one before, and why; null for the first
    public record Edition(UUID id, int number, Instant shownAt, @Nullable String changed) {
    }

    public String path() {
        return "/publications/" + reference;
    }

    public boolean isWithdrawn() {
        return withdrawnOn != null;
    }

    /// The language in which it is shown to whoever reads in a language: English where there is no Welsh.
    public Language in(Language reader) {
        return reader == Language.CY && titleCy != null ? Language.CY : Language.EN;
    }

    public String title(Language reader) {
        return in(reader) == Language.CY ? titleCy : title;
    }

    /// Empty once it is withdrawn.
    public Optional<String> words(Language reader) {
        return Optional.ofNullable(in(reader) == Language.CY ? wordsCy : words);
    }
}
