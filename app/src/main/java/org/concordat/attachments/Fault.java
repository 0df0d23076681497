package org.concordat.attachments;

/// Why a file is not taken.
public enum Fault {
    EMPTY, TOO_LARGE,
    /// Neither PDF, nor PNG, nor JPEG, nor text in UTF-8.
    OTHER_KIND,
    /// Its name ends otherwise than its kind's.
    NAME_DISAGREES,
    /// It is of its kind by its first bytes alone.
    MALFORMED,
    ENCRYPTED, TOO_MANY_PAGES,
    /// More comes out of it than it could show.
    TOO_MUCH_INSIDE,
    TOO_MANY_PIXELS,
    /// A picture that is drawn over and over.
    TOO_MANY_SCANS,
    /// More words than are searched.
    TOO_MANY_WORDS,
    /// Text with characters that show as nothing.
    HIDDEN_CHARACTERS,
    /// It holds what cannot be taken apart and written anew.
    CANNOT_BE_CLEANED
}
