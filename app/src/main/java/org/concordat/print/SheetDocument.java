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
            .head { position: running(head); text-align: center; }
            .foot { position: running(foot); text-align: center; font-size: 8.5pt; line-height: 1.3; }
            .mark { font-size: 13pt; letter-spacing: 0.5pt; }
            .chapter { page-break-before: always; }
            .page:before { content: 'Page ' counter(page) ' of ' counter(pages); }
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
        edges(body, it.head(), it.foot());
        in(body, "h1", it.heading());
        it.parts().forEach(part -> part(body, part, it.foot()));
        return document;
    }

    /// The head and the foot of every page from here on.
    private void edges(Element in, List<String> head, List<String> foot) {
        var top = in(in, "div", "");
        top.setAttribute("class", "head");
        var bottom = in(in, "div", "");
        bottom.setAttribute("class", "foot");
        for (int i = 0; i < head.size(); i++) {
            in(top, "p", head.get(i)).setAttribute("class", i == 0 ? "mark" : "line");
        }
        foot.forEach(line -> in(bottom, "p", line).setAttribute("class", "line"));
        in(bottom, "p", "").setAttribute("class", "page");
        in(bottom, "p", head.getFirst()).setAttribute("class", "mark");
    }

    private void part(Element body, Sheet.Part part, List<String> foot) {
        if (part instanceof Sheet.Part.Chapter(var heading, var head)) {
            var chapter = in(body, "div", "");
            chapter.setAttribute("class", "chapter");
            edges(chapter, head, foot);
            in(chapter, "h1", heading);
            return;
        }
        in(body, "h2", part.heading());
        switch (part) {
            case Sheet.Part.Chapter _ -> { }
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
