package org.concordat.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Role;
import org.concordat.law.Material;
import org.concordat.law.Provenance;
import org.concordat.people.AgeBand;
import org.concordat.people.Identity;
import org.concordat.sharing.*;
import org.concordat.sharing.DeclineKind;
import org.concordat.sharing.Outcomes;
import org.springframework.context.ApplicationContext;

/// A word that stands in every field of a person's record, of what is told of them and of what was done with it, and
/// nowhere else.
public final class Canaries {

    /// What each of them contains.
    public static final String WORD = "qxzvwkplm";

    /// Its beginning, to search with: a page that repeats what was searched does not show the word.
    public static final String BEGINNING = "qxzvwk";

    private final Cast cast;
    private final Composing composing;
    private final Planted ids;
    private final Relay relay;

    private Canaries(Cast cast, Composing composing, Planted ids, Relay relay) {
        this.cast = cast;
        this.composing = composing;
        this.ids = ids;
        this.relay = relay;
    }

    /// Planted through the front doors: a draft, one that waits, one that is declined, one that is held and answered, and
    /// one that was recalled and let go; and what [OpenedCanaries] plants.
    public static Canaries planted(ApplicationContext service, Cast cast) {
        var composing = Composing.of(service);
        var sections = sections(cast, LocalDate.of(2026, 11, 23));
        var draft = composing.drafted(cast.ann(), sections);
        var waiting = composing.proposed(cast.ann(), sections);
        var declined = composing.proposed(cast.ann(), sections);
        assertThat(composing.approvals().decline(composing.in(cast.bryn()), declined, UUID.randomUUID(), DeclineKind.LEGAL, word("declined")))
                .isInstanceOf(Approval.Declined.class);
        var held = composing.sent(cast.ann(), cast.bryn(), sections);
        composing.opened(cast.cara(), held);
        composing.inbox().read(composing.in(cast.cara()), held);
        composing.inbox().answer(composing.in(cast.cara()), held, UUID.randomUUID(), AnswerKind.OF_USE, word("answer"),
                new CameOf(word("came of"), Changed.NO));
        service.getBean(Outcomes.class).say(composing.in(cast.cara()), held, UUID.randomUUID(),
                new CameOf(word("came of later"), Changed.NO));
        var recalled = composing.sent(cast.ann(), cast.bryn(), sections);
        composing.opened(cast.cara(), recalled);
        composing.inbox().read(composing.in(cast.cara()), recalled);
        service.getBean(Disclosures.class).recall(composing.in(cast.ann()), recalled, UUID.randomUUID(), word("recall"));
        composing.inbox().confirmDisposal(composing.in(cast.cara()), recalled, word("disposal"));
        var ids = new Planted();
        ids.at("drafts", draft.value());
        ids.at("disclosures", waiting.value(), declined.value(), held.value(), recalled.value());
        ids.at("bodies", cast.police().value(), cast.overseer().value());
        ids.at("officers", cast.ann().value(), cast.sam().value());
        ids.at("agreements", cast.agreement().value());
        ids.at(new OpenedCanaries(service, cast, composing).planted(held));
        ids.at(new RequestCanaries(service, cast, composing).planted());
        ConcernCanaries.planted(service, cast, ids);
        ids.at(PanelCanaries.planted(service, cast));
        PersonCanaries.planted(service, cast, composing, ids);
        new FileCanaries(service, cast, composing, sections).planted(ids);
        OfficeCanaries.planted(service, cast, ids);
        return new Canaries(cast, composing, ids, ChainCanaries.planted(service, composing, ids));
    }

    static String word(String field) {
        return WORD + " " + field;
    }

    private static List<Section> sections(Cast cast, LocalDate day) {
        return List.of(
                new Section.Subject(About.PERSON, new Identity(word("name"), word("other names"), null, AgeBand.UNDER_18,
                        word("address"), word("identifier"), word("source"), day), null),
                new Section.Matter(Cast.PREVENT, Set.of(Material.ABOUT_A_CHILD), Set.of(Provenance.POLICE)),
                new Section.Audience(List.of(new Section.Addressee(cast.school(), Role.SAFEGUARDING_LEAD, word("audience")))),
                new Section.Passage(Cast.CHANNEL, Cast.NEEDS.keySet().stream()
                        .collect(Collectors.toMap(need -> need, Canaries::word))),
                new Section.Cover(cast.agreement()),
                new Section.Handling(Marking.OFFICIAL_SENSITIVE, SourceGrade.RELIABLE, InformationGrade.B, HandlingCode.C,
                        ActionCode.A3, Sanitisation.S2, word("conditions")),
                new Section.Content(word("title"), word("words"), word("source reference")),
                new Section.Justification(word("necessity"), word("aim"), word("connection"), word("less intrusive"),
                        word("fair balance")),
                new Section.Dates(day.plusDays(14), day.plusMonths(3), day.plusMonths(6)));
    }

    public Cast cast() {
        return cast;
    }

    /// Along whom it was passed on.
    public Relay relay() {
        return relay;
    }

    public Composing composing() {
        return composing;
    }

    /// Real ids for the first part of an address.
    public List<UUID> ids(String place) {
        return switch (place) {
            case "approvals", "inbox" -> ids.of("disclosures");
            case "request-drafts", "request-approvals" -> ids.of("requests");
            case "deconfliction" -> ids.of("people");
            default -> ids.of(place);
        };
    }

    /// Real ids for what stands inside a thing: its files, its events, what is beside it.
    public List<UUID> partsOf(UUID thing) {
        return ids.partsOf(thing);
    }

    public List<UUID> all() {
        return ids.all();
    }
}
