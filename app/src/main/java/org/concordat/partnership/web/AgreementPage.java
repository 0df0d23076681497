package org.concordat.partnership.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.DateInput;
import org.concordat.govuk.Link;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Table;
import org.concordat.govuk.Tag;
import org.concordat.partnership.Agreement;
import org.concordat.partnership.AgreementActs;
import org.concordat.partnership.AgreementMove;
import org.concordat.partnership.FoundAgreement;
import org.jspecify.annotations.Nullable;

/// One agreement: its state, what it says, who has signed, what was done to it, and what its reader can do next.
///
/// @param asOf the earlier day it is read for; null: as it is now
public record AgreementPage(FoundAgreement found, AgreementWords words, LocalDate today, @Nullable LocalDate asOf)
        implements Page {

    @Override
    public String title() {
        return agreement().deed().contents().contents().title();
    }

    @Override
    public BackLink back() {
        return BackLink.to(AgreementPaths.ALL);
    }

    public Agreement agreement() {
        return found.agreement();
    }

    public String path() {
        return AgreementPaths.one(agreement().id());
    }

    public Tag state() {
        return AgreementWords.tag(agreement().state());
    }

    /// Why it is in this state, where that is not plain.
    public @Nullable String explained() {
        return switch (agreement()) {
            case Agreement.Suspended it -> "Nothing is shared or read under it since "
                    + AgreementWords.by(it.suspension().by()) + ": " + it.suspension().reason();
            case Agreement.Ended it -> "Ended by " + AgreementWords.by(it.ending().by()) + ": " + it.ending().reason();
            case Agreement.Withdrawn it -> "Taken back by " + AgreementWords.by(it.withdrawal().by()) + ": "
                    + it.withdrawal().reason();
            case Agreement.Superseded it -> "Another agreement has taken its place.";
            case Agreement.AwaitingSignatures it -> "Nothing is shared under it until every party has signed.";
            case Agreement.Agreed it -> "It will be in force from "
                    + AgreementWords.day(it.deed().contents().term().firstDay()) + ".";
            case Agreement.Expired it -> "Its last day was "
                    + AgreementWords.day(it.deed().contents().term().lastDay()) + ".";
            case Agreement.InForce it -> it.reviewOn().isAfter(today) ? null
                    : "Its review was due on " + AgreementWords.day(it.reviewOn()) + ".";
        };
    }

    /// The agreement that has taken its place.
    public @Nullable Link successor() {
        return agreement() instanceof Agreement.Superseded it
                ? new Link("Read the agreement that has taken its place", AgreementPaths.one(it.successor())) : null;
    }

    public SummaryList outline() {
        var deed = agreement().deed();
        return SummaryList.of(
                Row.of("Reference", deed.reference()),
                Row.of("Drafted by", found.name(deed.owner())),
                Row.of("Offered for signature", AgreementWords.moment(deed.offeredAt())),
                Row.of("Next review", AgreementWords.day(agreement().reviewOn())));
    }

    public List<SummaryList> contents() {
        return AgreementRows.of(agreement().deed().contents(), found.names(), words, today, null);
    }

    public Table signatures() {
        var signed = agreement().acts().signatures();
        return Table.of("Signatures", Table.Column.of("Party"), Table.Column.of("Signed"), Table.Column.of("As"))
                .rows(agreement().deed().contents().parties().all().stream().map(party -> signed.stream()
                        .filter(signature -> signature.body().equals(party.body())).findFirst()
                        .map(it -> List.of(Cell.of(found.name(party.body())), Cell.of(AgreementWords.by(it.by())),
                                Cell.of(it.capacity())))
                        .orElseGet(() -> List.of(Cell.of(found.name(party.body())),
                                Cell.tag(Tag.of("Not signed", Tag.Colour.YELLOW)), Cell.of("")))).toList());
    }

    private record Done(AgreementActs.By by, String what, String words) {
    }

    public Table history() {
        var done = new ArrayList<Done>();
        var acts = agreement().acts();
        acts.reviews().forEach(it -> done.add(new Done(it.by(), "Reviewed; next on "
                + AgreementWords.day(it.nextReview()), it.finding())));
        acts.suspensions().forEach(it -> {
            done.add(new Done(it.by(), "Suspended", it.reason()));
            if (it.resumption() != null) {
                done.add(new Done(it.resumption().by(), "Resumed", it.resumption().reason()));
            }
        });
        acts.withdrawal().ifPresent(it -> done.add(new Done(it.by(), "Withdrawn", it.reason())));
        acts.ending().ifPresent(it -> done.add(new Done(it.by(), "Ended", it.reason())));
        return Table.of("What was done since", Table.Column.of("When"), Table.Column.of("Who"), Table.Column.of("What"),
                        Table.Column.of("Words"))
                .rows(done.stream().sorted(Comparator.comparing(it -> it.by().at())).map(it -> List.of(
                        Cell.of(AgreementWords.moment(it.by().at())), Cell.of(it.by().name()), Cell.of(it.what()),
                        Cell.of(it.words()))).toList())
                .whenEmpty("Nothing since it was signed.");
    }

    /// What the reader can do next: the words of a link, and where it leads.
    public List<Link> moves() {
        return Arrays.stream(AgreementMove.values()).filter(found.moves()::contains)
                .map(move -> new Link(words(move), path() + "/" + slug(move))).toList();
    }

    public DateInput asOfQuestion() {
        var answers = asOf == null ? Answers.blank() : Answers.blank().with("on", asOf);
        return DateInput.of("on", "Read it as it was at the end of an earlier day", answers);
    }

    static String slug(AgreementMove move) {
        return switch (move) {
            case SIGN -> "signature";
            case WITHDRAW -> "withdrawal";
            case REVIEW -> "review";
            case SUSPEND -> "suspension";
            case RESUME -> "resumption";
            case END -> "ending";
            case REPLACE -> "version";
        };
    }

    private static String words(AgreementMove move) {
        return switch (move) {
            case REPLACE -> "Write a new version";
            case WITHDRAW -> "Take it back";
            default -> move.name().charAt(0) + move.name().substring(1).toLowerCase(Locale.ROOT);
        } + (move == AgreementMove.REPLACE || move == AgreementMove.WITHDRAW ? "" : " it");
    }

    public @Nullable String readAsOf() {
        return asOf == null ? null : "As it was at the end of " + AgreementWords.day(asOf);
    }
}
