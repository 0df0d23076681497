package org.concordat.govuk.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.concordat.govuk.Frame;
import org.concordat.govuk.Frames;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pages;
import org.springframework.stereotype.Component;

/// Pages by JTE templates, which the build compiled into `org.concordat.pages`.
@Component
class JtePages implements Pages {

    private static final String ROOT = "org.concordat.";

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, JtePages.class.getClassLoader(), ROOT + "pages");
    private final Frames frames;

    JtePages(Frames frames) {
        this.frames = frames;
    }

    /// `org.concordat.sharing.web.InboxPage` is shown by `sharing/InboxPage.jte`.
    static String template(Class<? extends Page> page) {
        String module = page.getPackageName().substring(ROOT.length()).replaceFirst("\\.web$", "");
        return module.replace('.', '/') + "/" + page.getSimpleName() + ".jte";
    }

    @Override
    public String html(Page page, Frame frame) {
        StringOutput html = new StringOutput();
        engine.render(template(page.getClass()), Map.of("frame", frame, "page", page), html);
        return html.toString();
    }

    @Override
    public void write(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Frame frame = frames.frame(page, request);
        byte[] html = html(page, frame).getBytes(StandardCharsets.UTF_8);
        Language.asked(request).ifPresent(language -> response.addCookie(language.remembered()));
        response.setStatus(page.status());
        response.setContentType("text/html;charset=UTF-8");
        if (page.sameForAll() && frame.officer() == null) {
            ForAll.send(html, request, response);
            return;
        }
        response.setContentLength(html.length);
        response.getOutputStream().write(html);
    }
}
