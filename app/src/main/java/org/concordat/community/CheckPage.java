package org.concordat.community;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.ledger.PublicReceipts.Proof;
import org.concordat.ledger.Receipt;

/// A receipt, what is needed to check it, and a script that does so in the reader's browser; without a script, how to do the same.
///
/// @param proof of what was published; none for a receipt that the reader brings
/// @param policy the policy file, as the service has it today
/// @param address of this service
public record CheckPage(Language language, Optional<Proof> proof, String policy, String address) implements Page {

    /// What the script may have to say, by key.
    private static final List<String> SAID = List.of("whole", "not-whole", "cannot-tell", "no-web-crypto", "no-receipt", "no-policy",
            "no-entry", "yes.path", "no.path", "yes.log", "no.log", "other-log", "cannot.log", "yes.witness", "no.witness", "false.witness",
            "cannot.witness", "yes.quorum", "no.quorum", "cannot.quorum", "nobody.quorum", "yes.words", "no.words", "none.words", "opened");

    /// A sentence for the script.
    public record Said(String key, String words) {
    }

    @Override
    public String title() {
        return of("title");
    }

    @Override
    public BackLink back() {
        return BackLink.to("/log", language);
    }

    @Override
    public boolean bilingual() {
        return true;
    }

    @Override
    public boolean sameForAll() {
        return true;
    }

    /// What it is a receipt of, and when that was.
    public String lead() {
        return proof.map(it -> PublishedReceipts.act(it.of(), words()) + " " + of("when").formatted(words().exactly(it.of().at())))
                .orElseGet(() -> of("lead"));
    }

    /// Empty while the log does not hold the entry, and where the reader brings one.
    public String receipt() {
        return proof.map(Proof::receipt).filter(Receipt.Given.class::isInstance).map(it -> new String(((Receipt.Given) it).proof(), UTF_8))
                .orElse("");
    }

    public boolean waits() {
        return proof.isPresent() && receipt().isEmpty();
    }

    public String published() {
        return proof.flatMap(Proof::words).orElse("");
    }

    /// What the receipt is of is shown no longer, so that it cannot be compared.
    public boolean gone() {
        return proof.isPresent() && published().isEmpty();
    }

    public String file() {
        return proof.map(it -> CheckController.path(it.of().entry())).orElse("/check/…") + ".tlog-proof";
    }

    public List<Said> said() {
        return SAID.stream().map(it -> new Said(it, of("said." + it))).toList();
    }

    public String of(String key) {
        return words().of(key);
    }

    private CommunityWords words() {
        return CommunityWords.check(language);
    }
}
