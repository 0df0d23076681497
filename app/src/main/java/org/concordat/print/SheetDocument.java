package org.concordat.print;

import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// A sheet as a document of XHTML, node by node: what people wrote is text in it, and never markup.
final class SheetDocument {

    private static final String STYLE = """
            @page { size: A4; margin: 38mm 18mm 40mm 18mm;
                    @top-center { content: element(head); } @bottom-center { content: element(foot); } }
            body { font-family: 'Liberation Sans'; font-size: 11pt; line-height: 1.4; }
            #head { position: running(head); text-align: center; }
            #foot { position: running(foot); text-align: center; font-size: 8.5pt; line-height: 1.3; }
            .mark { font-size: 13pt; letter-spacing: 0.5pt; }
            #page:before { content: 'Page ' counter(page) ' of ' counter(pages); }
            h1 { font-size: 17pt; font-weight: normal; margin: 0 0 6mm 0; }
            h2 { font-size: 13pt; font-weight: normal; margin: 7mm 0 2mm 0; border-bottom: 0.5pt solid #555;
                 page-break-after: avoid; }
            p { margin: 0 0 1.5mm 0; word-wrap: break-word; }
            .words { white-space: pre-wrap; orphans: 3; widows: 3; }
            .name { color: #444; }
            """;

    private final Document document;

    private SheetDocument(Document document) {
        this.document = document;
    }

    static Document of(Sheet it) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return new SheetDocument(factory.newDocumentBuilder().newDocument()).written(it);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Document written(Sheet it) {
        var html = in(document, "html", "");
        html.setAttribute("lang", "en-GB");
        html.setAttribute("xml:lang", "en-GB");
        var head = in(html, "head", "");
        in(head, "title", it.title());
        var about = in(head, "meta", "");
        about.setAttribute("name", "subject");
        about.setAttribute("content", it.title());
        in(head, "style", STYLE);
        var body = in(html, "body", "");
        edge(body, "head", it.head(), List.of());
        edge(body, "foot", it.foot(), List.of(it.head().getFirst()));
        in(body, "h1", it.heading());
        it.parts().forEach(part -> part(body, part));
        return document;
    }

    /// The head or the foot of every page.
    private void edge(Element body, String id, List<String> lines, List<String> last) {
        var edge = in(body, "div", "");
        edge.setAttribute("id", id);
        for (int i = 0; i < lines.size(); i++) {
            in(edge, "p", lines.get(i)).setAttribute("class", id.equals("head") && i == 0 ? "mark" : "line");
        }
        if (!last.isEmpty()) {
            in(edge, "p", "").setAttribute("id", "page");
        }
        last.forEach(line -> in(edge, "p", line).setAttribute("class", "mark"));
    }

    private void part(Element body, Sheet.Part part) {
        in(body, "h2", part.heading());
        switch (part) {
            case Sheet.Part.Text it -> in(body, "p", it.words()).setAttribute("class", "words");
            case Sheet.Part.Lines it -> it.lines().forEach(line -> {
                var p = in(body, "p", "");
                p.setAttribute("class", "words");
                in(p, "span", line.name() + ": ").setAttribute("class", "name");
                p.appendChild(document.createTextNode(line.value()));
            });
        }
    }

    private Element in(Node parent, String name, String text) {
        var element = document.createElement(name);
        if (!text.isEmpty()) {
            element.appendChild(document.createTextNode(text));
        }
        parent.appendChild(element);
        return element;
    }
}
