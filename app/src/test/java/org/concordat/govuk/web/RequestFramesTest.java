package org.concordat.govuk.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.govuk.Csrf;
import org.concordat.govuk.Form;
import org.concordat.govuk.Frame;
import org.concordat.govuk.NavigationItem;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Page;
import org.concordat.govuk.SignedInAs;
import org.concordat.govuk.SignedInWords;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;

class RequestFramesTest {

    private static final UUID ONCE = UUID.fromString("6f9619ff-8b86-4d01-b42d-00cf4fc964ff");
    private static final SignedInAs ADA = new SignedInAs("officer-1", "Ada Okafor", "A force", List.of("Approver"));

    /// Ada is signed in, and was writing when her session ended.
    private static final class Ada implements SignedInWords {

        @Override
        public Optional<SignedInAs> officer(HttpServletRequest request) {
            return Optional.of(ADA);
        }

        @Override
        public List<NavigationItem> navigation(HttpServletRequest request) {
            return List.of(new NavigationItem("Inbox", "/inbox"));
        }

        @Override
        public boolean keptWriting(Page page, HttpServletRequest request) {
            return true;
        }
    }

    private static Frame frame(StaticListableBeanFactory beans, MockHttpServletRequest request) {
        return new RequestFrames(beans.getBeanProvider(SignedInWords.class), new PageSettings(false), new Assets(), () -> ONCE)
                .frame(new NotFoundPage(), request);
    }

    @Test
    void tellsWhoIsSignedInAndWhatTheirFormsCarry() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("ada", new Ada());
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/inbox");
        request.setAttribute(CsrfToken.class.getName(), new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "a-token"));

        Frame frame = frame(beans, request);

        assertThat(frame.officer()).isEqualTo(ADA);
        assertThat(frame.navigation()).hasSize(1);
        assertThat(frame.keptWriting()).isTrue();
        assertThat(frame.form("/acts")).isEqualTo(new Form("/acts", new Csrf("_csrf", "a-token"), ONCE, "officer-1"));
    }

    @Test
    void knowsNobodyWhenNoModuleSignsPeopleIn() {
        Frame frame = frame(new StaticListableBeanFactory(), new MockHttpServletRequest("GET", "/about"));

        assertThat(frame.officer()).isNull();
        assertThat(frame.navigation()).isEmpty();
        assertThat(frame.csrf()).isNull();
        assertThat(frame.path()).isEqualTo("/about");
    }

    @Test
    void keepsThePathAskedForOnTheContainersErrorPage() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error");
        request.setAttribute("jakarta.servlet.error.request_uri", "/inbox/1");

        assertThat(frame(new StaticListableBeanFactory(), request).path()).isEqualTo("/inbox/1");
    }
}
