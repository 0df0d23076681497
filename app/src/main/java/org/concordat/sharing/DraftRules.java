package org.concordat.sharing;

import static org.concordat.access.Role.ORIGINATOR;

import org.concordat.access.Act;
import org.concordat.access.InRole;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.access.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may look at a draft, attach to it, say what stays home with it, and throw it away: the officer who started it, while they may compose. What may be written
/// in one, and proposed, is [ProposalRules]'.
@Configuration
class DraftRules {

    static final Act<Draft> READ = Act.of("sharing.draft.read", Draft.class);
    static final Act<Draft> PREVIEW = Act.of("sharing.draft.preview", Draft.class);
    static final Act<Draft> DISCARD = Act.of("sharing.draft.discard", Draft.class);

    static final Act<Draft> ATTACH = Act.of("sharing.draft.attach", Draft.class);
    static final Act<Draft> KEEP_HOME = Act.of("sharing.draft.keep-home", Draft.class);

    private static final String GOLDEN_RULES = "Information sharing golden rules";

    static final Rule<Draft> ITS_WRITER = new Rule<>("sharing.its-writer", GOLDEN_RULES, DraftRules::isWriter);

    static final Rule<Candidate> ITS_WRITER_PROPOSES = new Rule<>("sharing.its-writer", GOLDEN_RULES,
            (viewer, it) -> isWriter(viewer, it.draft()));

    private static final Rule<Draft> ORIGINATOR_COMPOSES = InRole.appointed("sharing.originator-composes", GOLDEN_RULES,
            ORIGINATOR);

    @Bean
    Rules<Draft> readingDrafts() {
        return Rules.of(READ, ITS_WRITER, ORIGINATOR_COMPOSES, InRole.trained(ORIGINATOR));
    }

    @Bean
    Rules<Draft> previewingDrafts() {
        return Rules.of(PREVIEW, ITS_WRITER, ORIGINATOR_COMPOSES, InRole.trained(ORIGINATOR));
    }

    @Bean
    Rules<Draft> discardingDrafts() {
        return Rules.of(DISCARD, ITS_WRITER, ORIGINATOR_COMPOSES, InRole.trained(ORIGINATOR));
    }

    @Bean
    Rules<Draft> attachingToDrafts() {
        return Rules.of(ATTACH, ITS_WRITER, ORIGINATOR_COMPOSES, InRole.trained(ORIGINATOR));
    }

    @Bean
    Rules<Draft> sayingWhatStaysHome() {
        return Rules.of(KEEP_HOME, ITS_WRITER, ORIGINATOR_COMPOSES, InRole.trained(ORIGINATOR));
    }

    private static boolean isWriter(Viewer viewer, Draft draft) {
        return draft.officer().equals(viewer.officer()) && draft.body().equals(viewer.body());
    }
}
