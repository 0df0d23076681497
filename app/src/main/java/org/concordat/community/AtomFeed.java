package org.concordat.community;

import java.io.StringWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.concordat.govuk.Language;

/// A feed for whoever wants to be told, the newest first: Atom (RFC 4287). What is told of a thing is one entry, which comes anew when
/// something becomes of it.
final class AtomFeed {

    static final int ENTRIES = 50;

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /// @param id the same for the same thing, for good
    /// @param path of its page
    record Told(String id, String title, Instant at, String path, String summary) {
    }

    private final Language language;
    private final String address;

    /// @param address of this service
    AtomFeed(Language language, String address) {
        this.language = language;
        this.address = address;
    }

    /// @param path of the page of which it tells
    /// @param self the feed's own path, without the language, of which each has a feed of its own
    /// @param empty when it was last so, where nothing is in it
    String of(List<Told> all, String title, String path, String self, Instant empty) {
        var newest = all.stream().sorted(Comparator.comparing(Told::at).reversed()).limit(ENTRIES).toList();
        var own = address + self + "?" + Language.ASKED_BY + "=" + language.code();
        var xml = new StringWriter();
        try {
            var writer = XMLOutputFactory.newFactory().createXMLStreamWriter(xml);
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeStartElement("feed");
            writer.writeDefaultNamespace(ATOM);
            writer.writeAttribute("xml:lang", language.code());
            text(writer, "id", own);
            text(writer, "title", title);
            text(writer, "updated", (newest.isEmpty() ? empty : newest.getFirst().at()).toString());
            link(writer, "self", own);
            link(writer, "alternate", address + path);
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

    private void entry(XMLStreamWriter writer, Told it) throws XMLStreamException {
        writer.writeStartElement("entry");
        text(writer, "id", it.id());
        text(writer, "title", it.title());
        text(writer, "updated", it.at().toString());
        link(writer, "alternate", address + it.path());
        text(writer, "summary", it.summary());
        writer.writeEndElement();
    }

    private static void text(XMLStreamWriter writer, String name, String text) throws XMLStreamException {
        writer.writeStartElement(name);
        writer.writeCharacters(text.replaceAll("[\\p{Cntrl}\\p{Cs}\uFFFE\uFFFF&&[^\\n\\t]]", ""));
        writer.writeEndElement();
    }

    private static void link(XMLStreamWriter writer, String rel, String href) throws XMLStreamException {
        writer.writeEmptyElement("link");
        writer.writeAttribute("rel", rel);
        writer.writeAttribute("href", href);
    }
}
