package org.concordat.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Decision;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.OfficerId;
import org.concordat.scrutiny.Scrutinised;
import org.jspecify.annotations.Nullable;

/// An area under scrutiny, of which Sam enters what was granted and who worked there. Ed does for another; Bo is of the national board.
public record Resourced(Scrutinised at, String code) {

    public static final FinancialYear LAST = new FinancialYear(2025);
    public static final FinancialYear NOW = new FinancialYear(2026);
    public static final String ADDRESS = "https://example.org/grants";

    public static Resourced in(Scrutinised at) {
        return new Resourced(at, code(at, at.area()));
    }

    private static String code(Scrutinised at, UUID area) {
        return at.world().jdbc().sql("select code from partnership.area where id = ?").param(area).query(String.class).single();
    }

    public Resources resources() {
        return at.service().getBean(Resources.class);
    }

    /// Of the last year, in which it came to so much for Prevent.
    public Amount.Entered grant(String pounds, @Nullable String reason) {
        return amount(at.area(), LAST, Amount.Kind.GRANT, false, pounds, reason);
    }

    public Amount.Entered amount(UUID area, FinancialYear year, Amount.Kind kind, boolean planned, String number, @Nullable String reason) {
        return new Amount.Entered(new Amount.Of(area, year, kind, Strand.PREVENT), planned, new Amount.Said(new BigDecimal(number),
                new Amount.Source("Grant letter", ADDRESS, LocalDate.of(2026, 4, 30)), reason));
    }

    public Acted enter(OfficerId by, Amount.Entered... amounts) {
        return resources().enter(at.in(by), UUID.randomUUID(), List.of(amounts));
    }

    /// By Sam; corrected where it was entered before.
    public Resourced entered() {
        var before = seen(at.sam()).amounts().stream().anyMatch(it -> it.of().equals(grant("1", null).of()));
        assertThat(enter(at.sam(), grant("250000", before ? "It was wrong." : null))).isEqualTo(new Acted.Done());
        return this;
    }

    public Resources.Sight seen(OfficerId officer) {
        return resources().read(at.in(officer), Optional.of(code)).seen().orElseThrow().orElseThrow();
    }

    /// A file of one row, which corrects what was entered.
    public String file() {
        return String.join(",", ResourceFile.COLUMNS) + "\n" + code + ",2025-26,GRANT,PREVENT,no,251000,Grant letter," + ADDRESS
                + ",2026-05-01,It was wrong.\n";
    }

    static String refused(Acted came) {
        return came instanceof Acted.Refused(Decision.Refused why) ? why.rules() : came.toString();
    }
}
