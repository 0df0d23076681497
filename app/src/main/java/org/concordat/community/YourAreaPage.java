package org.concordat.community;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Contents;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.Table;
import org.concordat.kernel.BodyKind;

/// One police area: who answers for it, and under which agreements information is shared there.
///
/// @param agreements the newest of those that are not over
/// @param total how many of them there are
/// @param use how often agreements are used, as far as it is out
/// @param figures that were released last, of this area
/// @param raised the newest of what is raised there, with what is set
/// @param asked what people there are asked, or were
/// @param tried the last pilots that are tried there, or compared with it
public record YourAreaPage(Language language, PublishedArea area, List<PublishedArea.Serving> serving, List<PublishedArea.Before> before,
                           List<PublishedAgreement> agreements, int total, AgreementUse use, LawWords.Said law,
                           List<PlaceFigure> figures, AreaMattersPage raised, List<PublicConsultation> asked, List<PublicPilot> tried, LocalDate day) implements Page {

    static final int ROWS = 5;
    static final int RAISED = 5;
    static final int ASKED = 5;
    static final int TRIED = 5;

    public YourAreaPage {
        serving = List.copyOf(serving);
        before = List.copyOf(before);
        agreements = List.copyOf(agreements);
        figures = List.copyOf(figures);
        asked = List.copyOf(asked);
        tried = List.copyOf(tried);
    }

    @Override
    public String title() {
        return area.name();
    }

    @Override
    public BackLink back() {
        return BackLink.to("/areas", language);
    }

    @Override
    public boolean bilingual() {
        return true;
    }

    @Override
    public boolean sameForAll() {
        return true;
    }

    @Override
    public String feed() {
        return area.path() + NewsController.FEED;
    }

    /// Those who answer to the public for policing there.
    public List<PublishedArea.Serving> accountable() {
        return serving.stream().filter(it -> it.kind() == BodyKind.LOCAL_POLICING_BODY || it.kind() == BodyKind.POLICE_FORCE)
                .toList();
    }

    public SummaryList who(PublishedArea.Serving it) {
        var rows = Stream.concat(
                Stream.of(Row.of(of(it.kind() == BodyKind.POLICE_FORCE ? "area.force" : "area.body"), Cell.english(it.name())),
                        Row.of(of("area.office"), it.offices().stream().map(Cell::english).toArray(Cell[]::new)),
                        Row.of(of("area.does"), of(it.kind() == BodyKind.POLICE_FORCE ? "area.force.does" : "area.body.does")),
                        Row.of(of("area.since"), words().on(it.from()))),
                it.change().stream().map(change -> Row.of(of(change.enacted() ? "area.enacted" : "area.announced"),
                        Cell.of(month(change)), Cell.english(change.words()))));
        return SummaryList.of(rows.filter(row -> !row.values().isEmpty()).toList());
    }

    /// Who answered before, with its days, and who goes on with its work.
    public SummaryList who(PublishedArea.Before it) {
        var rows = Stream.of(
                Row.of(of(it.kind() == BodyKind.POLICE_FORCE ? "area.force" : "area.body"), Cell.english(it.name())),
                Row.of(of("area.office"), it.offices().stream().map(Cell::english).toArray(Cell[]::new)),
                Row.of(of("area.since"), words().on(it.from())),
                Row.of(of("area.until"), words().on(it.until().minusDays(1))),
                it.takenOver().map(taken -> Row.of(of("area.taken-over"), Cell.english(taken.by()), Cell.of(words().on(taken.on()))))
                        .orElseGet(() -> Row.of(of("area.taken-over"), of("area.taken-over.nobody"))));
        return SummaryList.of(rows.filter(row -> !row.values().isEmpty()).toList());
    }

    /// The others that the register has for this area, by kind.
    public List<Cell> others() {
        return serving.stream().filter(it -> !accountable().contains(it)).map(it -> Cell.english(it.name())).toList();
    }

    public SummaryList summary(PublishedAgreement it) {
        return new AgreementRows(language, law).brief(it, use);
    }

    /// Whether it is out how often agreements are used.
    public boolean isUsed() {
        return use.isOut();
    }

    public String newest() {
        return of("area.agreements.newest").formatted(agreements.size(), total);
    }

    public Contents contents() {
        return new Contents(of("contents"), List.of(new Contents.Part("accountable", of("area.accountable")), new Contents.Part("done", of("area.done")),
                new Contents.Part("agreements", of("area.agreements")), new Contents.Part("figures", of("area.figures")),
                new Contents.Part("raised", of("area.raised")), new Contents.Part("tried", trying("area.title")),
                new Contents.Part("asked", of("area.consultations")), new Contents.Part("act", of("area.act"))));
    }

    public Table matters() {
        return raised.table();
    }

    public Table consultations() {
        return PublicConsultationsPage.table(asked, language, day);
    }

    public Table pilots() {
        return PublicPilotsPage.table(tried, language);
    }

    public String trying(String key) {
        return CommunityWords.pilots(language).of(key);
    }

    public String allAsked() {
        return CommunityWords.voices(language).of("consult.title");
    }

    public String allRaised() {
        return raised.title();
    }

    public String allStated() {
        return CommunityWords.voices(language).of("stated.title").formatted(area.name());
    }

    public String allSampled() {
        return CommunityWords.voices(language).of("sampled.title").formatted(area.name());
    }

    public String allResourced() {
        return CommunityWords.voices(language).of("resourced.title").formatted(area.name());
    }

    public String allPublished() {
        return CommunityWords.publications(language).of("title.area").formatted(area.name());
    }

    public String everything() {
        return CommunityWords.publications(language).of("feed");
    }

    public String of(String key) {
        return words().of(key);
    }

    private String month(PublishedArea.Change change) {
        return DateTimeFormatter.ofPattern("MMMM uuuu", language == Language.CY ? Locale.of("cy") : Locale.UK)
                .format(change.month());
    }

    private CommunityWords words() {
        return CommunityWords.in(language);
    }
}
