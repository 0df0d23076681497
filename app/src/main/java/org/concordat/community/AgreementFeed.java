package org.concordat.community;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.concordat.govuk.Language;

/// What became of agreements, the newest first, for whoever wants to be told: Atom (RFC 4287). An agreement is one entry,
/// which comes anew when its state changes.
final class AgreementFeed {

    static final int ENTRIES = 50;

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final Language language;
    private final LawWords.Said law;
    private final String address;

    /// @param address of this service
    AgreementFeed(Language language, LawWords.Said law, String address) {
        this.language = language;
        this.law = law;
        this.address = address;
    }

    /// @param path of the page of which it tells
    /// @param self the feed's own path
    /// @param empty when it was last so, where nothing is in it
    String of(List<PublishedAgreement> agreements, String title, String path, String self, Instant empty) {
        var xml = new StringWriter();
        try {
            var writer = XMLOutputFactory.newFactory().createXMLStreamWriter(xml);
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeStartElement("feed");
            writer.writeDefaultNamespace(ATOM);
            writer.writeAttribute("xml:lang", language.code());
            text(writer, "id", address + self);
            text(writer, "title", title);
            text(writer, "updated", agreements.stream().map(PublishedAgreement::writtenAt).max(Instant::compareTo)
                    .orElse(empty).toString());
            link(writer, "self", address + self);
            link(writer, "alternate", address + path);
            writer.writeStartElement("author");
            text(writer, "name", "Concordat");
            writer.writeEndElement();
            for (var it : agreements) {
                entry(writer, it);
            }
            writer.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return xml.toString();
    }

    private void entry(XMLStreamWriter writer, PublishedAgreement it) throws XMLStreamException {
        var words = CommunityWords.in(language);
        writer.writeStartElement("entry");
        text(writer, "id", "urn:uuid:" + it.id());
        text(writer, "title", it.title());
        text(writer, "updated", it.writtenAt().toString());
        link(writer, "alternate", address + it.path());
        text(writer, "summary", words.of("standing", it.standing()) + ". " + words.of("parties") + ": "
                + it.parties().stream().map(PublishedAgreement.Party::name).collect(Collectors.joining("; ")) + ". "
                + words.of("purposes") + ": " + it.purposes().stream().map(law::of).collect(Collectors.joining("; ")) + ".");
        writer.writeEndElement();
    }

    static void text(XMLStreamWriter writer, String name, String text) throws XMLStreamException {
        writer.writeStartElement(name);
        writer.writeCharacters(text.replaceAll("[\\p{Cntrl}\\p{Cs}\uFFFE\uFFFF&&[^\\n\\t]]", ""));
        writer.writeEndElement();
    }

    static void link(XMLStreamWriter writer, String rel, String href) throws XMLStreamException {
        writer.writeEmptyElement("link");
        writer.writeAttribute("rel", rel);
        writer.writeAttribute("href", href);
    }
}
