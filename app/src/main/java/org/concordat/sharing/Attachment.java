package org.concordat.sharing;

import java.time.Instant;
import java.util.UUID;
import org.concordat.attachments.Kind;

/// A file that travels with a disclosure, without its bytes.
///
/// @param title what it is, in the words of whoever added it
/// @param name of the file
/// @param size in bytes
/// @param digest SHA-256 of what is kept, in lower case hexadecimal
/// @param unsaid whether it draws letters that cannot be read as words, so that it was not searched whole
public record Attachment(UUID id, String title, String name, Kind kind, int size, String digest, Instant addedAt,
                         boolean unsaid) {

    /// One with what it holds.
    public record File(Attachment attachment, byte[] bytes) {
    }
}
