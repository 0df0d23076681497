package org.concordat.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.kernel.Purpose;
import org.concordat.people.AgeBand;
import org.concordat.people.Identity;
import org.concordat.people.Outcome;
import org.jspecify.annotations.Nullable;

/// In each area, people who were written down twice: by one body, and matched, told apart or still to be matched; and by two
/// bodies that do not know of each other's, for deconfliction.
final class PersonPlan {

    private static final Purpose PURPOSE = new Purpose("prevent-support");
    private static final String CONCERN = "A tutor noticed a change in what they say about others.";

    /// Nobody of one area is likely to be meant in another.
    ///
    /// @param known the one whose name two alphabets write
    private record Names(String place, String twins, String turned, String shortened, String known, String inCyrillic, String doubled,
                         String misspelt) {
    }

    private static final List<Names> NAMES = List.of(
            new Names("Croydon", "Pikeworth", "Rahmanizad", "Larkspur", "Dmitri Volkonsky", "Дмитрий Волконский", "Marlowe-Quint",
                    "Marlow Quint"),
            new Names("Walsall", "Fernholt", "Haddadpour", "Whinfell", "Sergei Arakelov", "Сергей Аракелов", "Hartley-Vane",
                    "Hartly Vane"),
            new Names("Salford", "Ashcombe", "Karimzadeh", "Tarnbrook", "Andrei Bezrukov", "Андрей Безруков", "Orme-Lisle",
                    "Orm Lisle"));

    private final List<PersonScene> scenes = new ArrayList<>();
    private final Days days;
    private final Draw draw;
    private final Names names;

    private PersonPlan(long seed, Days days, String area) {
        this.days = days;
        this.draw = Draw.of(seed, "people of " + area);
        this.names = NAMES.get(Cast.AREAS.indexOf(area));
    }

    static List<PersonScene> of(long seed, Cast cast, Days days) {
        return Cast.AREAS.stream().flatMap(area -> new PersonPlan(seed, days, area).scenes(
                cast.holder(cast.body(area, "school"), Role.SAFEGUARDING_LEAD),
                cast.holder(cast.body(area, "force"), Role.PREVENT_OFFICER),
                cast.holder(cast.body(area, "panel"), Role.COORDINATOR)).stream()).toList();
    }

    private List<PersonScene> scenes(CastOfficer lead, CastOfficer prevent, CastOfficer coordinator) {
        int year = days.loading().getYear() - draw.between(14, 16);
        var twin = hold(lead, 20, "Aaron " + names.twins(), LocalDate.of(year, 9, 14));
        alone(lead, 20, twin, "Nobody else was likely.");
        judge(lead, 19, hold(lead, 19, "Erin " + names.twins(), LocalDate.of(year, 9, 14)), twin, Outcome.NOT_THE_SAME, "They are twins.");
        hold(lead, 9, "Yusuf " + names.turned(), LocalDate.of(year, 3, 4));
        hold(prevent, 6, names.turned() + " Youssef", LocalDate.of(year, 4, 3));
        hold(prevent, 5, "Kate " + names.shortened(), LocalDate.of(year - 20, 11, 21));
        hold(coordinator, 4, "Catherine " + names.shortened(), null);
        var first = hold(coordinator, 12, names.known(), LocalDate.of(year - 4, 6, 30));
        alone(coordinator, 12, first, "Nobody else was likely.");
        judge(coordinator, 11, hold(coordinator, 11, names.inCyrillic(), LocalDate.of(year - 4, 6, 30)), first, Outcome.SAME,
                "The letter from the consulate gives both spellings.");
        scenes.add(new PersonScene.Add(at(coordinator, 10, 10), draw.id(), new Identity(names.known(), null,
                LocalDate.of(year - 4, 6, 30), null, names.place(), "Student number 4471902", "The college register", days.ago(10)), first,
                "The college has the same letter."));
        var stephen = hold(coordinator, 3, "Stephen " + names.doubled(), LocalDate.of(year - 9, 1, 8));
        judge(coordinator, 2, hold(coordinator, 2, "Steve " + names.misspelt(), LocalDate.of(year - 9, 8, 1)), stephen, Outcome.NOT_SURE,
                "I ask the college.");
        return scenes;
    }

    private UUID hold(CastOfficer officer, int daysAgo, String name, @Nullable LocalDate born) {
        var id = draw.id();
        scenes.add(new PersonScene.Hold(at(officer, daysAgo, 10), id, new Identity(name, null, born,
                born == null ? AgeBand.FROM_25_TO_39 : null, names.place(), null, "A referral form",
                days.ago(daysAgo)), PURPOSE, CONCERN));
        return id;
    }

    private void alone(CastOfficer officer, int daysAgo, UUID identity, String reason) {
        scenes.add(new PersonScene.Alone(at(officer, daysAgo, 11), draw.id(), identity, reason));
    }

    private void judge(CastOfficer officer, int daysAgo, UUID one, UUID other, Outcome outcome, String reason) {
        scenes.add(new PersonScene.Judge(at(officer, daysAgo, 12), draw.id(), one, other, outcome, reason));
    }

    private SignedIn at(CastOfficer officer, int daysAgo, int hour) {
        return new SignedIn(officer.id(), days.at(daysAgo, hour, draw.between(0, 59)));
    }
}
