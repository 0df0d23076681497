package org.concordat.sharing.web;

import java.util.Optional;
import org.concordat.attachments.Cleaning;
import org.concordat.attachments.Fault;
import org.concordat.sharing.Attaching;
import org.concordat.sharing.Attachments;

/// Why a file is not taken, and what to do, in the words of whoever sent it.
public final class FileFaults {

    static final String TOO_LARGE = "The file must be " + Cleaning.BYTES_MAX / 1024 / 1024 + " MB or smaller";

    private FileFaults() {
    }

    /// Of what came of adding one; empty where nothing is wrong with the file itself.
    public static Optional<String> of(Attaching came) {
        return switch (came) {
            case Attaching.Unclean(var fault) -> Optional.of(of(fault));
            case Attaching.Busy _ -> Optional.of("Other files are being looked at just now: send this one again in a minute");
            case Attaching.Marked _ -> Optional.of("Nothing in it may be marked SECRET or above");
            case Attaching.Enough _ -> Optional.of("No more than " + Attachments.MAX + " files travel with one disclosure");
            case Attaching.Added _, Attaching.Refused _, Attaching.Unknown _ -> Optional.empty();
        };
    }

    private static String of(Fault fault) {
        return switch (fault) {
            case EMPTY -> "The file is empty: select another";
            case TOO_LARGE -> TOO_LARGE;
            case OTHER_KIND -> "The file must be a PDF, a PNG or JPEG picture, or plain text in UTF-8";
            case NAME_DISAGREES -> "The file’s name must end as its kind does: .pdf, .png, .jpg or .txt. "
                    + "What is in this one is of another kind than its name says";
            case MALFORMED -> "The file is damaged and cannot be read: save it again, or print it to PDF, and select that";
            case ENCRYPTED -> "The file is locked with a password: save it without one";
            case TOO_MANY_PAGES -> "The file must have 200 pages or fewer: send the pages that are needed";
            case TOO_MUCH_INSIDE -> "The file unpacks to more than can be read safely: print it to PDF and select that";
            case TOO_MANY_PIXELS -> "The picture must have 16 million pixels or fewer: make it smaller";
            case TOO_MANY_SCANS -> "The picture is drawn in too many passes to be read safely: save it as an ordinary JPEG, "
                    + "not a progressive one, or make it smaller";
            case TOO_MANY_WORDS -> "The file must have 300,000 characters or fewer: send the part that is needed";
            case HIDDEN_CHARACTERS -> "The text holds characters that nobody sees: remove them";
            case CANNOT_BE_CLEANED -> "The file holds parts that cannot be made clean: print it to PDF and select that";
        };
    }
}
