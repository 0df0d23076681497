package org.concordat.community;

import static org.concordat.community.AgreementFeed.link;
import static org.concordat.community.AgreementFeed.text;

import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.concordat.govuk.Language;

/// Figures that came out or were withdrawn, the newest first: Atom (RFC 4287). Those of one table and quarter are one entry, which
/// comes anew with every version.
final class FigureFeed {

    static final String PATH = "/figures.atom";

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int ENTRIES = 50;

    private final FigureWords words;
    private final String address;

    /// @param address of this service
    FigureFeed(Language language, String address) {
        this.words = new FigureWords(language);
        this.address = address;
    }

    /// @param empty when it was last so, where nothing is in it
    String of(List<PublishedFigures> figures, Instant empty) {
        var newest = figures.stream().sorted(Comparator.comparing(FigureFeed::changed).reversed()).limit(ENTRIES).toList();
        var self = address + PATH + "?" + Language.ASKED_BY + "=" + words.language().code();
        var xml = new StringWriter();
        try {
            var writer = XMLOutputFactory.newFactory().createXMLStreamWriter(xml);
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeStartElement("feed");
            writer.writeDefaultNamespace(ATOM);
            writer.writeAttribute("xml:lang", words.language().code());
            text(writer, "id", self);
            text(writer, "title", words.of("figures.title"));
            text(writer, "updated", (newest.isEmpty() ? empty : moment(changed(newest.getFirst()))).toString());
            link(writer, "self", self);
            link(writer, "alternate", address + "/figures");
            writer.writeStartElement("author");
            text(writer, "name", "Concordat");
            writer.writeEndElement();
            for (var it : newest) {
                entry(writer, it);
            }
            writer.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return xml.toString();
    }

    private void entry(XMLStreamWriter writer, PublishedFigures it) throws XMLStreamException {
        writer.writeStartElement("entry");
        text(writer, "id", address + it.path());
        text(writer, "title", words.title(it));
        text(writer, "updated", moment(changed(it)).toString());
        link(writer, "alternate", address + it.path());
        text(writer, "summary", it.isWithdrawn() ? words.of("figures.withdrawn") + ". " + words.of("figures.withdrawn.lead")
                : words.in(it.table().source()) + " " + words.in(it.table().caveat()));
        writer.writeEndElement();
    }

    /// The day on which the latest version came out, or was withdrawn.
    private static LocalDate changed(PublishedFigures it) {
        return Objects.requireNonNullElse(it.latest().withdrawnOn(), it.latest().releasedOn());
    }

    private static Instant moment(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
