package org.concordat.community;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.concordat.govuk.Language;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Page;
import org.concordat.ledger.Checkpoints;
import org.concordat.ledger.PublicReceipts;
import org.concordat.ledger.PublicReceipts.Proof;
import org.concordat.ledger.Receipt;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Receipts of what was published, and the page on which a visitor's own browser checks one.
@Controller
class CheckController {

    /// As everywhere, and the page's script cannot tell anybody anything: what is checked stays in the browser.
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
            + "connect-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final PublicReceipts receipts;
    private final Checkpoints checkpoints;

    CheckController(PublicReceipts receipts, Checkpoints checkpoints) {
        this.receipts = receipts;
        this.checkpoints = checkpoints;
    }

    static String path(UUID entry) {
        return "/check/" + entry;
    }

    @GetMapping("/check")
    Page any(Language language, HttpServletResponse response) {
        return page(language, Optional.empty(), response);
    }

    @GetMapping("/check/{entry}")
    Page one(Language language, @PathVariable UUID entry, HttpServletResponse response) {
        return receipts.find(entry).map(it -> page(language, Optional.of(it), response)).orElseGet(() -> new NotFoundPage(language));
    }

    private Page page(Language language, Optional<Proof> proof, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        return new CheckPage(language, proof, new String(checkpoints.policy(), StandardCharsets.UTF_8), PublicFiles.address());
    }

    /// There is none while the log does not hold the entry: for a second, as a rule.
    @GetMapping("/check/{entry}.tlog-proof")
    @Operation(operationId = "takeReceipt", summary = "The receipt of what was published (C2SP tlog-proof)")
    Object file(Language language, @PathVariable UUID entry) {
        return receipts.find(entry).map(Proof::receipt).filter(Receipt.Given.class::isInstance).map(Receipt.Given.class::cast)
                .<Object>map(it -> ResponseEntity.ok().contentType(TEXT)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"receipt-" + entry + ".tlog-proof\"")
                        .header(HttpHeaders.CACHE_CONTROL, "no-cache").body(it.proof()))
                .orElseGet(() -> new NotFoundPage(language));
    }
}
