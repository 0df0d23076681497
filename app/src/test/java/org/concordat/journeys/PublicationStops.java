package org.concordat.journeys;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.concordat.kernel.OfficerId;
import org.concordat.publications.Publishing;

/// The way to every page on which publications are written, approved and withdrawn.
final class PublicationStops {

    private final Map<String, CaseStops.Way> all = new LinkedHashMap<>();

    private PublicationStops() {
    }

    /// By the type of page and what is peculiar about it, in the order of going.
    static Map<String, CaseStops.Way> of(Publishing at) {
        var stops = new PublicationStops();
        stops.publications(at);
        return stops.all;
    }

    private void publications(Publishing at) {
        var approved = at.approved();
        var waits = "/our-publications/" + at.written();
        var withdrawn = at.approved();
        at.withdrawn(withdrawn);
        at(at.pam(), "OurPublicationsPage of a body", "/our-publications");
        at(at.pam(), "PublicationNewPage of a body", "/our-publications/new");
        at(at.pam(), "PublicationNewPage that corrects", "/our-publications/new?of=" + approved);
        at(at.pat(), "EditionPage that waits", waits);
        at(at.pat(), "EditionPage approved", "/our-publications/" + approved);
        at(at.pat(), "EditionPage withdrawn", "/our-publications/" + withdrawn);
        stop(at.pam(), "PublicationNewPage with errors", it -> it.open("/our-publications/new").press("Send it to a second person"));
        stop(at.pat(), "EditionPage with errors", it -> it.open(waits).press("Record your decision"));
    }

    private void at(OfficerId officer, String name, String path) {
        stop(officer, name, it -> it.open(path));
    }

    private void stop(OfficerId officer, String name, Consumer<Visitor> steps) {
        all.put(name, new CaseStops.Way(officer, steps));
    }
}
