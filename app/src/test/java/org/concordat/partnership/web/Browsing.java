package org.concordat.partnership.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.Filter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Sessions;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/// An officer's session, through every filter: pages are got, and their forms sent as they stand.
final class Browsing {

    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    private final MockMvc mvc;
    private final MockHttpSession session;

    private Browsing(MockMvc mvc, MockHttpSession session) {
        this.mvc = mvc;
        this.session = session;
    }

    static Browsing as(SignedIn who, WebApplicationContext context) {
        var filters = context.getBean("springSecurityFilterChain", Filter.class);
        DefaultMockMvcBuilder mvc = MockMvcBuilders.webAppContextSetup(context).addFilters(filters);
        var session = new MockHttpSession();
        var request = new MockHttpServletRequest();
        request.setSession(session);
        context.getBean(Sessions.class).begin(who.officer(), request, new MockHttpServletResponse());
        SecurityContextHolder.clearContext();
        return new Browsing(mvc.build(), session);
    }

    /// What came back.
    record Shown(int status, String html, String location) {
    }

    Shown open(String path) throws Exception {
        return shown(get(java.net.URI.create(path)));
    }

    /// Sends the form of a page that posts to a path, with its hidden fields and these answers.
    Shown send(Shown page, String path, Map<String, String> answers) throws Exception {
        return send(fields(page, path), path, answers);
    }

    Shown send(Map<String, String> hidden, String path, Map<String, String> answers) throws Exception {
        var request = post(java.net.URI.create(path));
        hidden.forEach(request::param);
        answers.forEach(request::param);
        return shown(request);
    }

    /// The hidden fields of the page's form that posts to a path.
    static Map<String, String> fields(Shown page, String path) {
        int start = page.html().indexOf("<form action=\"" + path + "\" method=\"post\"");
        if (start < 0) {
            throw new IllegalArgumentException("no form for " + path + " in " + page.html());
        }
        var form = page.html().substring(start, page.html().indexOf("</form>", start));
        var fields = new LinkedHashMap<String, String>();
        HIDDEN.matcher(form).results().forEach(found -> fields.put(found.group(1), found.group(2)));
        return fields;
    }

    private Shown shown(MockHttpServletRequestBuilder request) throws Exception {
        var response = mvc.perform(request.session(session)).andReturn().getResponse();
        return new Shown(response.getStatus(), response.getContentAsString(), String.valueOf(response.getHeader("Location")));
    }
}
