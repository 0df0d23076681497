package org.concordat.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.law.Gateways;

/// Everything that will have happened, in phases: what stands in one needs all of those before it. The same for the
/// same seed and day.
record Plan(Days days, List<List<Part>> phases) {

    /// Acts that are done in one transaction, all or none. The name is the same whenever the plan is drawn.
    record Part(String name, List<? extends Scene> scenes) {

        Part {
            scenes = List.copyOf(scenes);
        }
    }

    /// The two whom the register makes first.
    static final List<String> FOUNDERS = List.of("Morwenna Ashby", "Idris Calloway");

    /// How many disclosures are told in one part.
    private static final int STORIES = 12;

    static Plan of(long seed, LocalDate day, Gateways gateways) {
        var days = new Days(day);
        var cast = Cast.of(seed);
        var agreements = CastAgreements.of(cast, days, seed);
        var before = before(seed, cast, days, agreements, gateways);
        var told = before.stream().flatMap(List::stream).flatMap(part -> part.scenes().stream()).toList();   // what the log holds by then
        var samples = Cast.AREAS.stream().flatMap(area -> Stream.of(new Part("sample " + area, SamplePlan.of(seed, cast, days, area, told.stream())),
                new Part("choice " + area, SamplePlan.choice(seed, cast, days, area, told)))).toList();
        var national = new Part("sample of disclosures", SamplePlan.national(seed, cast, days, told.stream()));
        return new Plan(days, Stream.concat(before.stream(), Stream.of(Stream.concat(samples.stream(), Stream.of(national)).toList(),
                Cast.AREAS.stream().map(area -> new Part("statement " + area, StatementPlan.of(seed, cast, days, area))).toList())).toList());
    }

    private static List<List<Part>> before(long seed, Cast cast, Days days, List<CastAgreement> agreements, Gateways gateways) {
        var stories = stories(seed, days, cast, Flow.all(cast, agreements), gateways);
        return List.of(
                List.of(new Part("bodies", RegisterPlan.bodies(cast, days, seed))),
                Stream.concat(Stream.of(""), Cast.AREAS.stream())
                        .map(area -> new Part("officers " + area, RegisterPlan.officers(cast, days, seed, area))).toList(),
                agreements.stream().filter(it -> it.replaces() == null)
                        .map(it -> new Part("agreement " + it.id(), AgreementPlan.of(it, cast, days, seed))).toList(),
                agreements.stream().filter(it -> it.replaces() != null)
                        .map(it -> new Part("agreement " + it.id(), AgreementPlan.of(it, cast, days, seed))).toList(),
                stories,
                List.of(new Part("retention", RetentionPlan.of(seed, days, stories.stream().flatMap(part -> part.scenes().stream()).toList()))),
                List.of(new Part("requests", RequestPlan.of(seed, cast, Flow.all(cast, agreements), days, gateways))),
                Cast.AREAS.stream().map(area -> new Part("past panel " + area, PastPanelPlan.of(seed, cast, days, area))).toList(),
                List.of(new Part("people", PersonPlan.of(seed, cast, days))),
                Cast.AREAS.stream().map(area -> new Part("cases " + area, CasePlan.of(seed, cast, days, area))).toList(),
                Cast.AREAS.stream().map(area -> new Part("asked for cases " + area, CaseRequestPlan.of(seed, cast, Flow.all(cast, agreements), days,
                        area, CasePlan.of(seed, cast, days, area)))).toList(),
                Cast.AREAS.stream().map(area -> new Part("panel " + area, PanelPlan.of(seed, cast, days, area))).toList(),
                Cast.AREAS.stream().map(area -> new Part("scrutiny " + area, ScrutinyPlan.of(seed, cast, days, area))).toList(),
                List.of(new Part("national scrutiny", NationalScrutinyPlan.of(seed, cast, days))),
                Cast.AREAS.stream().flatMap(area -> Stream.of(new Part("consultation " + area, ConsultationPlan.of(seed, cast, days, area)),
                        new Part("consultation that is over " + area, AnsweredPlan.asked(seed, cast, days, area)))).toList(),
                List.of(new Part("answers", AnsweredPlan.answered(seed, cast, days, Cast.AREAS.stream()
                        .collect(Collectors.toMap(it -> it, it -> ScrutinyPlan.of(seed, cast, days, it)))))),
                List.of(new Part("complaints", ComplaintPlan.of(seed, cast, agreements, days))),
                Cast.AREAS.stream().map(area -> new Part("resources " + area, ResourcePlan.of(seed, cast, days, area))).toList(),
                List.of(new Part("figures", FigurePlan.of(seed, cast, days)), new Part("publications", PublicationPlan.of(seed, cast, days)),
                        new Part("publications of the commissioner", PublicationPlan.national(seed, cast, days)),
                        new Part("pilots", PilotPlan.of(seed, cast, days))),
                List.of(new Part("systems", SystemPlan.of(seed, cast, days))),
                List.of(new Part("inquiries", InquiryPlan.of(seed, cast, Flow.all(cast, agreements), days, gateways))),
                Stream.concat(OpenedPlan.of(seed, days, cast, Flow.all(cast, agreements), gateways).stream(),
                        Stream.of(PaperPlan.of(seed, days, cast, Flow.all(cast, agreements), gateways))).toList(),
                OnwardPlan.of(seed, days, cast, Flow.all(cast, agreements), gateways),
                List.of(new Part("wishes", NoticePlan.of(seed, cast, days))));
    }

    private static List<Part> stories(long seed, Days days, Cast cast, List<Flow> flows, Gateways gateways) {
        var fates = new ArrayList<Fate>();
        for (var fate : Fate.values()) {
            fates.addAll(Collections.nCopies(fate.count(), fate));
        }
        return IntStream.iterate(0, from -> from < fates.size(), from -> from + STORIES)
                .mapToObj(from -> new Part("disclosures " + from,
                        IntStream.range(from, Math.min(from + STORIES, fates.size()))
                                .mapToObj(number -> story(number, seed, days, cast, flows, fates, gateways))
                                .flatMap(List::stream).toList()))
                .toList();
    }

    private static List<SharingScene> story(int number, long seed, Days days, Cast cast, List<Flow> flows,
            List<Fate> fates, Gateways gateways) {
        var draw = Draw.of(seed, "disclosure " + number);
        var fate = fates.get(number);
        var open = flows.stream().filter(flow -> Story.possible(flow, fate))
                .flatMap(flow -> Collections.nCopies(flow.weight(), flow).stream()).toList();
        return Story.of(draw.from(open), fate, cast, days, draw, gateways);
    }

    int parts() {
        return phases.stream().mapToInt(List::size).sum();
    }
}
