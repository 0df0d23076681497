package org.concordat.community;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.ledger.Checkpoints;

/// The newest checkpoint, who cosigned it, how the log grew, and how anybody verifies it.
///
/// @param growth each of the last days, the oldest first
/// @param erased how many entries ever
/// @param lost of how many the records, ever
/// @param address of this service, as it was asked for
public record LogPage(Language language, Optional<Checkpoints.Newest> newest, List<Growth> growth, long erased, long lost,
                      String address) implements Page {

    static final int DAYS = 30;

    public LogPage {
        growth = List.copyOf(growth);
    }

    @Override
    public String title() {
        return of("log.title");
    }

    @Override
    public boolean bilingual() {
        return true;
    }

    @Override
    public boolean sameForAll() {
        return true;
    }

    public SummaryList checkpoint(Checkpoints.Newest it) {
        return SummaryList.of(
                Row.of(of("log.origin"), it.origin()),
                Row.of(of("log.size"), Cell.of(it.size())),
                Row.of(of("log.root"), it.root()),
                Row.of(of("log.shown"), at(it.shownAt())),
                Row.of(of("log.file"), Cell.link(of("log.file.link"), "/log/checkpoint"))).headed(of("log.newest"));
    }

    public Table witnesses(Checkpoints.Newest it) {
        return Table.of(of("log.witnesses"), Column.of(of("log.witness")), Column.of(of("log.cosigned")))
                .whenEmpty(of("log.no-witnesses"))
                .rows(it.witnesses().stream().map(witness -> List.of(Cell.of(witness.name()), Cell.of(said(witness)))).toList());
    }

    private String said(Checkpoints.Witnessed witness) {
        if (witness.against()) {
            return of("log.refuses");
        }
        return witness.at() == null ? of("log.not-cosigned") : at(witness.at());
    }

    /// The log's own first, then those of its witnesses.
    public List<String> keys(Checkpoints.Newest it) {
        var keys = new ArrayList<>(it.keys());
        it.witnesses().forEach(witness -> keys.add(witness.key()));
        return keys;
    }

    public GrowthChart chart() {
        var sum = String.format(Locale.UK, "%,d", growth.stream().mapToLong(Growth::entries).sum());
        return GrowthChart.of(growth, of("log.chart").formatted(sum), this::on);
    }

    public Table growthTable() {
        return Table.of(of("log.growth.table"), Column.of(of("log.day")), Column.numeric(of("log.entries")))
                .rows(growth.reversed().stream().map(it -> List.of(Cell.of(on(it.day())), Cell.of(it.entries()))).toList());
    }

    /// How many were erased, in a sentence.
    public String erasures() {
        return many("log.erased", erased);
    }

    /// Of how many the records were lost, in a sentence.
    public String losses() {
        return many("log.lost", lost);
    }

    private String many(String key, long many) {
        return of(key + (many == 0 ? ".none" : many == 1 ? ".one" : ".many")).formatted(String.format(Locale.UK, "%,d", many));
    }

    public List<String> all(String key) {
        return words().all(key);
    }

    public String of(String key) {
        return words().of(key);
    }

    private String on(LocalDate day) {
        return words().on(day);
    }

    private String at(Instant moment) {
        return words().exactly(moment);
    }

    private CommunityWords words() {
        return CommunityWords.in(language);
    }
}
