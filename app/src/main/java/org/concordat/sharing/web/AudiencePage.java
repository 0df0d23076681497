package org.concordat.sharing.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.concordat.access.Role;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Option;
import org.concordat.partnership.Body;
import org.concordat.sharing.Composition;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Section;

/// Asks who a disclosure is for, one addressee at a time.
///
/// @param lines those addressed so far
/// @param reach the bodies that can be addressed
/// @param words what the name or kind of a body must contain to be offered; empty for all
public record AudiencePage(DisclosureId draft, Answers answers, List<Line> lines, List<Body> reach, String words)
        implements StepPage {

    /// From how many bodies on they can be filtered.
    static final int MANY = 12;

    /// One addressee, by the name of its body.
    public record Line(Section.Addressee addressee, String body) {

        public String who() {
            return body + ", " + addressee.role().words();
        }
    }

    static List<Line> lines(Composition it) {
        return AudienceForm.addressees(it).stream().map(each -> new Line(each, name(it, each))).toList();
    }

    static String name(Composition it, Section.Addressee addressee) {
        return Optional.ofNullable(it.bodies().get(addressee.body())).map(Body::name)
                .orElse("A body no longer in the register");
    }

    AudiencePage filtered(String typed) {
        return new AudiencePage(draft, answers, lines, reach, typed.strip());
    }

    @Override
    public String title() {
        return "Who is it for?";
    }

    @Override
    public String action() {
        return StepPage.path(draft) + "/audience";
    }

    public boolean many() {
        return reach.size() > MANY;
    }

    public List<Body> found() {
        var sought = words.toLowerCase(Locale.ROOT);
        return reach.stream()
                .filter(body -> (body.name() + " " + body.kind().words()).toLowerCase(Locale.ROOT).contains(sought))
                .sorted(Comparator.comparing(Body::name).thenComparing(body -> body.id().toString())).toList();
    }

    public List<Option> bodyOptions() {
        var all = new ArrayList<Option>();
        all.add(Option.of("", "Select a body"));
        found().forEach(body -> all.add(Option.of(body.id().toString(), body.name() + " (" + body.kind().words() + ")")));
        return all;
    }

    public List<Option> roleOptions() {
        var all = new ArrayList<Option>();
        all.add(Option.of("", "Select a role"));
        AudienceForm.receiving().stream().sorted(Comparator.comparing(Role::words))
                .forEach(role -> all.add(Option.of(role.name(), role.words())));
        return all;
    }
}
