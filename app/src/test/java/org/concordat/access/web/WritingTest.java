package org.concordat.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordat.govuk.Form;
import org.concordat.kernel.OfficerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;

/// An officer returns to the page on which the form stood, and to no other site.
class WritingTest {

    private static final OfficerId ANN = OfficerId.of("11111111-1111-4111-8111-111111111111");
    private static final String SENT_TO = "/drafts/7/audience/removal";

    @Test
    void returnsToThePageOnWhichTheFormStood() {
        assertThat(returnedTo("http://localhost/drafts/7/audience?words=lark")).isEqualTo("/drafts/7/audience");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost//elsewhere.test/", "http://localhost///elsewhere.test", "http://elsewhere.test/x",
        "http://localhost", "javascript:alert(1)", "http://localhost/\\elsewhere.test", "not an address", ""})
    void returnsToWhereItWasSentWhenThePageIsNotOneOfOurs(String referrer) {
        assertThat(returnedTo(referrer)).isEqualTo(SENT_TO);
    }

    private static String returnedTo(String referrer) {
        var request = new MockHttpServletRequest("POST", SENT_TO);
        request.addHeader(HttpHeaders.HOST, "localhost");
        request.addHeader(HttpHeaders.REFERER, referrer);
        request.addParameter(Form.OFFICER, ANN.toString());
        assertThat(Writing.keep(request)).isPresent();
        return Writing.returnTo(request, ANN).orElseThrow();
    }
}
