package org.concordat.community;

import java.time.LocalDate;
import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.govuk.Tag;

/// What anybody is asked or was: what is open first, then the newest.
///
/// @param page from 1
public record PublicConsultationsPage(Language language, List<PublicConsultation> consultations, int total, int page, LocalDate day)
        implements Page {

    static final int ROWS = 20;

    public PublicConsultationsPage {
        consultations = List.copyOf(consultations);
    }

    @Override
    public String title() {
        return of("consult.title");
    }

    @Override
    public BackLink back() {
        return BackLink.to("/", language);
    }

    @Override
    public boolean bilingual() {
        return true;
    }

    @Override
    public boolean sameForAll() {
        return true;
    }

    public Table table() {
        return table(consultations, language, day);
    }

    static Table table(List<PublicConsultation> consultations, Language language, LocalDate day) {
        var words = CommunityWords.voices(language);
        return Table.of(words.of("consult.table"), Column.of(words.of("consult.about")), Column.of(words.of("consult.body")),
                        Column.of(words.of("consult.state")))
                .whenEmpty(words.of("consult.none"))
                .rows(consultations.stream().map(it -> List.of(Cell.link(it.title().in(language), it.path()), Cell.english(it.body()),
                        Cell.tag(listed(it, language, day)))).toList());
    }

    /// While it is open, until when.
    private static Tag listed(PublicConsultation it, Language language, LocalDate day) {
        var words = CommunityWords.voices(language);
        return it.state(day) == PublicConsultation.State.OPEN
                ? Tag.of(words.of("consult.open-until").formatted(words.on(it.closes())), Tag.Colour.GREEN) : state(it.state(day), language);
    }

    static Cell area(PublicConsultation it, Language language) {
        return it.areaName() == null ? Cell.of(CommunityWords.voices(language).of("consult.country")) : Cell.english(it.areaName());
    }

    static Tag state(PublicConsultation.State it, Language language) {
        return Tag.of(CommunityWords.voices(language).of("consult.state", it), switch (it) {
            case OPEN -> Tag.Colour.GREEN;
            case CLOSED -> Tag.Colour.YELLOW;
            case LATE -> Tag.Colour.RED;
            case ANSWERED -> Tag.Colour.BLUE;
            case WITHDRAWN -> Tag.Colour.GREY;
        });
    }

    public Pagination pagination() {
        return Pagination.of(page, (total + ROWS - 1) / ROWS, it -> ConsultController.PATH + "?page=" + it).in(language);
    }

    public String of(String key) {
        return CommunityWords.voices(language).of(key);
    }
}
