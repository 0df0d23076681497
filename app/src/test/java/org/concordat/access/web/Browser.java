package org.concordat.access.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.Filter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.concordat.TestClock;
import org.concordat.kernel.OfficerId;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/// An officer at the service's pages, through its filters and without a network: forms are sent with every hidden field
/// that the page last shown gave them.
public final class Browser {

    private static final Pattern FORM = Pattern.compile("<form action=\"([^\"]*)\" method=\"post\"(.*?)</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

    private final MockMvc service;
    private final TestClock clock;
    private MockHttpSession session = new MockHttpSession();
    private String page = "";

    private Browser(MockMvc service, TestClock clock, OfficerId officer) {
        this.service = service;
        this.clock = clock;
        signsIn(officer);
    }

    public static Browser of(WebApplicationContext context, OfficerId officer) {
        return new Browser(MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean("springSecurityFilterChain", Filter.class)).build(),
                context.getBean(TestClock.class), officer);
    }

    /// What was answered.
    ///
    /// @param to where a redirect leads; empty for none
    public record Answer(int status, String to, String html) {

        /// The page's words, without its markup.
        public String text() {
            return html.replaceAll("(?s)<head>.*?</head>", " ").replaceAll("<[^>]*>", " ")
                    .replace("&#39;", "'").replace("&amp;", "&").replaceAll("\\s+", " ");
        }
    }

    public Answer open(String path) {
        return send(get(path));
    }

    /// The session ends; what the browser shows stays.
    public void isSignedOut() {
        session.removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
    }

    /// Somebody signs in on the same browser.
    public void signsIn(OfficerId officer) {
        var now = clock.instant();
        session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(new OfficerAuthentication(officer, now, now)));
        session.setAttribute(Sessions.class.getName() + ".used", now);   // as the service does, so that it is not found idle
    }

    /// Sends the form of the page last shown that posts to this path, and follows where it leads.
    public Answer submit(String path, Map<String, String> typed) {
        var answer = submitOnly(path, typed);
        return answer.to().isEmpty() ? answer : open(answer.to());
    }

    /// The same without following.
    public Answer submitOnly(String path, Map<String, String> typed) {
        var request = post(path);
        var form = FORM.matcher(page);
        while (form.find()) {
            if (form.group(1).equals(path)) {
                var hidden = HIDDEN.matcher(form.group(2));
                while (hidden.find()) {
                    request.param(hidden.group(1), hidden.group(2));
                }
                typed.forEach(request::param);
                return send(request);
            }
        }
        throw new AssertionError("no form posts to " + path + " on:\n" + page);
    }

    private Answer send(MockHttpServletRequestBuilder request) {
        try {
            var result = service.perform(request.session(session)).andReturn();
            MockHttpServletResponse response = result.getResponse();
            if (session.isInvalid()) {
                session = result.getRequest().getSession(false) instanceof MockHttpSession it ? it : new MockHttpSession();
            }
            var to = response.getHeader("Location");
            var html = response.getContentAsString(StandardCharsets.UTF_8);
            if (to == null) {
                page = html;
            }
            return new Answer(response.getStatus(), to == null ? "" : to, html);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
