package org.concordat.partnership;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.ledger.Entry;
import org.concordat.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Enters the areas, forces and local policing bodies of England and Wales, and the national bodies, at each start:
/// what is there stays as it is, and an end that an administrator has said since stays said.
@Component
@Order(ReferenceRegister.FIRST)
class ReferenceRegister implements ApplicationRunner {

    /// Before everything that needs bodies.
    static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 10;

    /// The first day of which this register speaks, and not the day on which each force was made.
    static final LocalDate BEGINS = LocalDate.of(2012, 11, 22);

    private static final String SOURCE = "areas.csv, as of 2026. The register begins on the day when police and crime"
            + " commissioners took office (Police Reform and Social Responsibility Act 2011)";
    private static final String NATIONAL = "Concordat's own register; it begins with the local policing bodies";
    private static final String TRANSFER = "areas.csv for the month; the day is from practice, to be checked";
    private static final String ANNOUNCEMENT = "areas.csv: announced, not law";

    /// A commissioner whose functions went to a mayor.
    private record Transfer(String code, String commissioner, Style style, LocalDate day) {
    }

    private static final Map<String, Transfer> TRANSFERS = Map.of(
            "E23000005", new Transfer("E23000005", "Greater Manchester Police and Crime Commissioner", Style.PCC,
                    LocalDate.of(2017, 5, 8)),
            "E23000010", new Transfer("E23000010", "West Yorkshire Police and Crime Commissioner", Style.PCC,
                    LocalDate.of(2021, 5, 10)),
            "E23000009", new Transfer("E23000009", "North Yorkshire Police, Fire and Crime Commissioner", Style.PFCC,
                    LocalDate.of(2024, 5, 7)),
            "E23000011", new Transfer("E23000011", "South Yorkshire Police and Crime Commissioner", Style.PCC,
                    LocalDate.of(2024, 5, 7)));

    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Ledger ledger;
    private final AreaSql areas;
    private final BodySql bodies;
    private final OfficeSql offices;
    private final SuccessionSql successions;

    ReferenceRegister(TransactionTemplate transactions, Clock clock, Ledger ledger, AreaSql areas, BodySql bodies,
                      OfficeSql offices, SuccessionSql successions) {
        this.transactions = transactions;
        this.clock = clock;
        this.ledger = ledger;
        this.areas = areas;
        this.bodies = bodies;
        this.offices = offices;
        this.successions = successions;
    }

    @Override
    public void run(ApplicationArguments args) throws IOException {
        enter(lines());
    }

    static List<AreaLine> lines() throws IOException {
        try (var csv = new InputStreamReader(new ClassPathResource("partnership/areas.csv").getInputStream(), UTF_8)) {
            return AreaLine.read(csv);
        }
    }

    /// Enters what is missing, all or nothing, and says in the ledger how much that was.
    void enter(List<AreaLine> lines) {
        transactions.executeWithoutResult(status -> {
            var at = clock.instant();
            long made = lines.stream().filter(line -> area(line, at)).count() + national(at);
            if (made > 0) {
                ledger.record(Entry.of("partnership.reference.entered", at).with("count", Long.toString(made)));
            }
        });
    }

    private boolean area(AreaLine line, Instant at) {
        var made = areas.insert(ReferenceIds.area(line.code()), line.code(), line.area(), line.nation(), line.region(),
                BEGINS, SOURCE, at);
        if (made) {
            var force = ReferenceIds.force(line.code());
            body(force, BodyKind.POLICE_FORCE, null, line.force(), line.nation(), BEGINS, SOURCE, at);
            cover(force, BodyKind.POLICE_FORCE, line.code(), BEGINS, SOURCE, at);
            office(force, line.region().equals("London") ? "Commissioner" : "Chief Constable", BEGINS, SOURCE, at);
            var transfer = Optional.ofNullable(TRANSFERS.get(line.code()));
            transfer.ifPresent(it -> commissioner(line, it, at));
            policingBody(line, transfer.map(Transfer::day).orElse(BEGINS), transfer.isPresent() ? TRANSFER : SOURCE, at);
            transfer.ifPresent(it -> succession(ReferenceIds.commissionerBefore(line.code()),
                    ReferenceIds.policingBody(line.code()), YearMonth.from(it.day()), it.day(), line.note(), TRANSFER, at));
            line.announcedEnd().ifPresent(it -> succession(ReferenceIds.policingBody(line.code()), null, it.month(),
                    null, line.note().isEmpty() ? it.words() : it.words() + "; " + line.note(), ANNOUNCEMENT, at));
        }
        return made;
    }

    private void policingBody(AreaLine line, LocalDate from, String source, Instant at) {
        var id = ReferenceIds.policingBody(line.code());
        body(id, BodyKind.LOCAL_POLICING_BODY, line.style(), line.policingBody(), line.nation(), from, source, at);
        cover(id, BodyKind.LOCAL_POLICING_BODY, line.code(), from, source, at);
        office(id, title(line.style()), from, source, at);
    }

    private void commissioner(AreaLine line, Transfer it, Instant at) {
        var id = ReferenceIds.commissionerBefore(line.code());
        body(id, BodyKind.LOCAL_POLICING_BODY, it.style(), it.commissioner(), line.nation(), BEGINS, TRANSFER, at);
        cover(id, BodyKind.LOCAL_POLICING_BODY, line.code(), BEGINS, TRANSFER, at);
        bodies.end(id, it.day(), at, null);
        areas.uncover(id, it.day(), at);
    }

    private long national(Instant at) {
        return List.of(
                body(ReferenceIds.securityService(), BodyKind.SECURITY_SERVICE, null, "Security Service", "ENGLAND",
                        BEGINS, NATIONAL, at),
                body(ReferenceIds.counterTerrorismPolicing(), BodyKind.COUNTER_TERRORISM_POLICING, null,
                        "Counter Terrorism Policing, national headquarters", "ENGLAND", BEGINS, NATIONAL, at),
                body(ReferenceIds.investigatoryPowersCommissioner(), BodyKind.INVESTIGATORY_POWERS_COMMISSIONER, null,
                        "Investigatory Powers Commissioner", "ENGLAND", BEGINS, NATIONAL, at),
                body(ReferenceIds.strategicBoard(), BodyKind.NATIONAL_BOARD, null, "Strategic Board", "ENGLAND",
                        BEGINS, NATIONAL, at)).stream().filter(made -> made).count();
    }

    private boolean body(BodyId id, BodyKind kind, @Nullable Style style, String name, String nation, LocalDate from,
                         String source, Instant at) {
        bodies.insert(id, kind, style, nation, from, source, at, null);
        return bodies.insertName(ReferenceIds.id("name:" + id), id, name, from, source, at, null);
    }

    private void cover(BodyId id, BodyKind kind, String code, LocalDate from, String source, Instant at) {
        areas.cover(ReferenceIds.id("coverage:" + id), id, kind, ReferenceIds.area(code), from, source, at);
    }

    /// Who holds it is for the body to enter: the register names nobody by itself.
    private void office(BodyId id, String title, LocalDate from, String source, Instant at) {
        offices.insert(new Office(ReferenceIds.office(id), id, title, Between.from(from), source,
                Optional.empty()), at, null);
    }

    private void succession(BodyId body, @Nullable BodyId successor, YearMonth month, @Nullable LocalDate day,
                            String words, String source, Instant at) {
        UUID id = ReferenceIds.id("succession:" + body);
        successions.insert(new Succession(id, body, successor, month, day, day == null
                ? Succession.Standing.ANNOUNCED : Succession.Standing.ENACTED, words, source), at, null);
    }

    private static String title(Style style) {
        return switch (style) {
            case PCC -> "Police and Crime Commissioner";
            case PFCC -> "Police, Fire and Crime Commissioner";
            case MAYOR, MOPAC -> "Mayor";
            case COMMON_COUNCIL -> "Chair of the City of London Police Authority Board";
            case BOARD -> "Policing and Crime Lead";
        };
    }
}
