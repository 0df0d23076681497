package org.concordat.community;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.ledger.Checkpoints;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// What an auditor needs to check the log.
@Controller
class AuditController {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final MediaType TEXT = new MediaType("text", "plain", UTF_8);

    private final Checkpoints checkpoints;
    private final GrowthSql growth;
    private final InstantSource clock;

    AuditController(Checkpoints checkpoints, GrowthSql growth, InstantSource clock) {
        this.checkpoints = checkpoints;
        this.growth = growth;
        this.clock = clock;
    }

    @GetMapping("/log")
    Page show(Language language) {
        return new LogPage(language, checkpoints.newest(),
                growth.until(LocalDate.ofInstant(clock.instant(), ZONE), LogPage.DAYS), growth.erased(), growth.lost(),
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString());
    }

    @GetMapping("/log/policy")
    @Operation(operationId = "takePolicy", summary = "The keys by which the log and its witnesses are verified (C2SP tlog-policy)")
    ResponseEntity<byte[]> policy() {
        return ResponseEntity.ok().contentType(TEXT)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ledger.policy\"")
                .body(checkpoints.policy());
    }
}
