package org.concordat.sharing.web;

import java.util.List;
import java.util.stream.Stream;
import org.concordat.govuk.Cell;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.sharing.Attachment;

/// Files that travel with a disclosure, as rows of a summary list, each a link to it.
final class AttachmentRows {

    static final String UNSAID = "It draws letters that cannot be read as words: it was not searched whole for what stays home";

    private AttachmentRows() {
    }

    /// @param path of the draft or disclosure
    static List<Row> of(List<Attachment> all, String path) {
        return all.stream().map(it -> Row.of(it.title(),
                Cell.link(it.name(), path + "/attachments/" + it.id()), Cell.of(kind(it)))).toList();
    }

    /// The same, for those of the body that sends them: also which was not searched whole.
    static List<Row> searched(List<Attachment> all, String path) {
        return all.stream().map(it -> Row.of(it.title(), Stream.concat(
                Stream.of(Cell.link(it.name(), path + "/attachments/" + it.id()), Cell.of(kind(it))),
                it.unsaid() ? Stream.of(Cell.of(UNSAID)) : Stream.empty()).toArray(Cell[]::new))).toList();
    }

    static String kind(Attachment it) {
        return switch (it.kind()) {
            case PDF -> "PDF, ";
            case PNG -> "PNG picture, ";
            case JPEG -> "JPEG picture, ";
            case TEXT -> "Text, ";
        } + size(it.size());
    }

    private static String size(int bytes) {
        return bytes < 1024 * 1024 ? Math.max(1, bytes / 1024) + " kB" : "%.1f MB".formatted(bytes / 1024.0 / 1024.0);
    }
}
