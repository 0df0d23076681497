package org.concordat.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.concordat.ConcordatTest;
import org.concordat.access.Access;
import org.concordat.access.RuleWords;
import org.concordat.govuk.Language;
import org.concordat.law.LawBook;
import org.concordat.law.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/// The public rule book is whole: no rule that runs is missing from it, in either language.
@ConcordatTest
class RuleBookPageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @LocalServerPort
    int port;
    @Autowired
    Access access;
    @Autowired
    RuleWords words;
    @Autowired
    LawBook law;
    @Autowired
    RuleBook book;

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyRuleOfAccessIsThereWithWhatItRestsOn(Language language) throws Exception {
        var page = page(language);
        assertThat(missing(page, language)).isEmpty();
        assertThat(missing(page.replace(words.of("partnership.someone-else-resumes", locale(language)), ""), language))
                .containsExactly("partnership.someone-else-resumes");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyGatewayIsThereWithWhatItCanNeverCarry(Language language) throws Exception {
        var page = page(language);
        var gateways = book.gateways(TODAY);
        assertThat(gateways).extracting(it -> it.id().slug()).contains("ctsa-2015-s36").hasSizeGreaterThan(6);
        for (var gateway : gateways) {
            assertThat(page).contains("id=\"" + gateway.id().slug() + "\"", said(gateway.title(), language),
                    gateway.authority().citation());
            gateway.never().forEach(clause -> assertThat(page).contains(said(clause.words(), language), clause.citation()));
        }
        law.limits().all().stream().filter(it -> it.authority().inForce().covers(TODAY))
                .forEach(it -> assertThat(page).contains(said(it.words(), language)));
    }

    @Test
    void everyQuestionOfTheLawHasWords() {
        assertThat(law.gateways().rules()).hasSize(10).allSatisfy(id -> {
            for (var language : Language.values()) {
                assertThat(CommunityWords.in(language).of("law-rule." + id)).isNotBlank();
            }
        });
    }

    /// Citations are English, and are read aloud as such.
    @Test
    void whatStaysEnglishOnTheWelshPageSaysSo() throws Exception {
        assertThat(page(Language.CY)).contains("<html lang=\"cy\"",
                "lang=\"en\">Counter-Terrorism and Security Act 2015 ss.36, 38</span>").doesNotContain(">Who may give<");
    }

    private List<String> missing(String page, Language language) {
        var missing = new ArrayList<String>();
        access.book().forEach(rules -> rules.all().forEach(rule -> {
            if (!page.contains(words.of(rule.id(), locale(language))) || !page.contains(rule.citation())) {
                missing.add(rule.id());
            }
        }));
        return missing.stream().distinct().toList();
    }

    private static Locale locale(Language language) {
        return language == Language.CY ? Locale.of("cy") : Locale.ROOT;
    }

    private static String said(Words words, Language language) {
        return language == Language.CY ? words.cy() : words.en();
    }

    private String page(Language language) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return HtmlUtils.htmlUnescape(client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port
                    + "/rule-book?lang=" + language.code())).build(), HttpResponse.BodyHandlers.ofString()).body());
        }
    }
}
