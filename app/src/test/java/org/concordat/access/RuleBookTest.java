package org.concordat.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import org.concordat.ConcordatTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Every rule says what it asks, in both languages, and on what it rests.
@ConcordatTest
class RuleBookTest {

    private static final Locale WELSH = Locale.of("cy");

    /// What a refusal says where no rule could be asked: nothing was there, or nobody was yet.
    private static final Set<String> WITHOUT_A_RULE = Set.of("access.exists", "partnership.nobody-was-first",
            "access.account-is-linked", "access.chosen-from-what-is-offered", "access.form-is-of-this-session",
            "access.request-is-one-of-ours", "access.session-is-in-use", "access.session-is-recent",
            "access.signed-in-at-the-provider", "access.some-role");

    @Autowired
    private Access access;
    @Autowired
    private RuleWords words;

    @Test
    void everyRuleHasWordsInBothLanguagesAndACitation() {
        assertThat(access.book()).isNotEmpty();   // and whole: see below
        assertThat(faults(access.book())).isEmpty();
    }

    /// So that nothing the service asks is missing from `docs/who-may-do-what.txt`.
    @Test
    void theBookOfTheRunningServiceIsTheOneThatTheGoldenTableReads() {
        assertThat(access.book()).extracting(rules -> rules.act().id()).containsExactlyInAnyOrderElementsOf(
                WhoMayDoWhatTest.book().stream().map(rules -> rules.act().id()).toList());
    }

    @Test
    void whatClosesByDefaultHasWordsToo() {
        assertThat(words.of(Access.NO_RULE)).isNotBlank();
        assertThat(words.of(Access.NO_RULE.rule(), WELSH)).isNotEqualTo(words.of(Access.NO_RULE));
    }

    @Test
    void aRuleWithoutWordsOrCitationIsCaught() {
        var act = Act.of("test.act", String.class);
        assertThat(faults(List.of(Rules.of(act, new Rule<>("test.unheard-of", "", (who, text) -> true)))))
                .containsExactlyInAnyOrder("test.unheard-of: no citation", "test.unheard-of: no English",
                        "test.unheard-of: no Welsh");
    }

    @Test
    void everySentenceBelongsToARule() {
        var known = new ArrayList<>(access.book().stream().flatMap(rules -> rules.all().stream()).map(Rule::id).toList());
        known.add(Access.NO_RULE.rule());
        known.add(Proof.LATELY);
        known.add(Known.NOT_IN_OFFICE.rule());
        assertThat(ResourceBundle.getBundle("access.rules", Locale.ROOT).keySet())
                .filteredOn(id -> !WITHOUT_A_RULE.contains(id)).isSubsetOf(known);
    }

    private List<String> faults(Collection<Rules<?>> book) {
        var faults = new ArrayList<String>();
        for (var rules : book) {
            for (var rule : rules.all()) {
                if (rule.citation().isBlank()) {
                    faults.add(rule.id() + ": no citation");
                }
                var english = say(rule.id(), Locale.ROOT);
                var welsh = say(rule.id(), WELSH);
                if (english.isEmpty()) {
                    faults.add(rule.id() + ": no English");
                }
                if (welsh.isEmpty()) {
                    faults.add(rule.id() + ": no Welsh");
                } else if (welsh.equals(english)) {
                    faults.add(rule.id() + ": the Welsh is the English");
                }
            }
        }
        return faults;
    }

    private Optional<String> say(String rule, Locale language) {
        try {
            return Optional.of(words.of(rule, language)).filter(said -> !said.isBlank());
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }
}
