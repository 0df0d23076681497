package org.concordat.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkingLineTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "SECRET", "secret", "UK SECRET", "UK-SECRET", "TOP SECRET", "TOP-SECRET", "UK TOP SECRET", "topsecret",
        "TOP SECRET STRAP1", "TOP SECRET STRAP 2 UK EYES ONLY", "SECRET - UK EYES ONLY", "SECRET//PERSONAL",
        "SECRET ATOMIC", "SECRET CODEWORD", "Classification: SECRET", "Security classification: TOP SECRET",
        "Protective marking: SECRET", "Marking SECRET", "** SECRET **", "[SECRET]", "  SECRET  ", "SECRET.",
        "Words before\nSECRET", "SECRET\nwords after", "Words before\n- UK SECRET -\nwords after", "SECRET\n\n\nlater",
        "é SECRET", "TOP SECRET//SI//NOFORN", "SECRET // REL TO GBR", "SECRET NOFORN", "NATO SECRET",
        "COSMIC TOP SECRET", "S E C R E T", "T O P  S E C R E T", "\uff33\uff25\uff23\uff32\uff25\uff34", "UK\u00a0SECRET",
    })
    void findsALineThatIsAMarking(String text) {
        assertThat(MarkingLine.aboveOfficial(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "OFFICIAL", "OFFICIAL-SENSITIVE", "She kept it secret.", "Secret recordings were made.", "SECRETARY",
        "The secret service", "secretly", "Top secretary", "An open secret", "SECRET recordings", "SECRETS",
        "It was marked SECRET once", "classified: SECRETARY", "XSECRET", "Secret relationship", "A NATO secretary", "TOP SECRETS", "café secret\u00e9s",
    })
    void leavesASentenceInWhichTheWordOccurs(String text) {
        assertThat(MarkingLine.aboveOfficial(text)).isFalse();
    }
}
