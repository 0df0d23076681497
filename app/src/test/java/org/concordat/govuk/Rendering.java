package org.concordat.govuk;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// Renders components by the templates that the build compiled.
public final class Rendering {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Rendering.class.getClassLoader(), "org.concordat.pages");

    private Rendering() {
    }

    public static String html(Object component) {
        return html(component, null);
    }

    public static String html(Object component, String content) {
        String name = component.getClass().getSimpleName();
        String template = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        Map<String, Object> params = new HashMap<>(Map.of(template, component));
        if (content != null) {
            params.put("content", raw(content));
        }
        StringOutput html = new StringOutput();
        ENGINE.render("govuk/" + template + ".jte", params, html);
        return html.toString();
    }

    /// A page in its layout.
    public static String layout(Frame frame, String content) {
        StringOutput html = new StringOutput();
        ENGINE.render("layout.jte", Map.of("frame", frame, "content", raw(content)), html);
        return html.toString();
    }

    public static Frame frame(Page page, SignedInAs officer, boolean kept) {
        return new Frame(page, officer,
                List.of(new NavigationItem("Inbox", "/inbox"), new NavigationItem("Agreements", "/agreements")),
                new Csrf("_csrf", "a-token"), true, "/inbox/1", "page=2", kept, "/assets/1", UUID::randomUUID);
    }

    private static Content raw(String html) {
        return output -> output.writeContent(html);
    }
}
