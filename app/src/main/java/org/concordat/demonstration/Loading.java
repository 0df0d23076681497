package org.concordat.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.concordat.access.Viewer;
import org.concordat.kernel.OfficerId;
import org.concordat.law.Gateways;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes the demonstration once, when the service first starts, part by part.
///
/// If the process dies, the parts that were committed stay and are not made again: the next start draws the same plan,
/// from the seed and the day that were written down first, and goes on.
@Component
@Order(Loading.LAST)
public class Loading implements ApplicationRunner {

    /// After the register has its reference data.
    static final int LAST = 0;

    private static final int AT_ONCE = 4;

    private static final Logger log = LoggerFactory.getLogger(Loading.class);

    private final DemonstrationSettings settings;
    private final Clock clock;
    private final TransactionTemplate transactions;
    private final ProgressSql progress;
    private final Gateways gateways;
    private final RegisterPerformer register;
    private final AgreementPerformer agreements;
    private final SharingPerformer sharing;
    private final InquiryPerformer inquiries;
    private final RequestPerformer requests;
    private final CasePerformer cases;
    private final PanelPerformer panels;
    private final ScrutinyPerformer scrutiny;
    private final SamplePerformer samples;
    private final ConsultationPerformer consultations;
    private final ComplaintPerformer complaints;
    private final FigurePerformer figures;
    private final PublicationPerformer publications;
    private final ResourcePerformer resources;
    private final PilotPerformer pilots;
    private final NoticePerformer notices;
    private final SystemPerformer systems;
    private final PersonPerformer people;
    private final StatementPerformer statements;

    private final AtomicInteger made = new AtomicInteger();
    private volatile int parts;
    private volatile boolean over;

    Loading(DemonstrationSettings settings, Clock clock, TransactionTemplate transactions, ProgressSql progress,
            Gateways gateways, RegisterPerformer register, AgreementPerformer agreements, SharingPerformer sharing,
            InquiryPerformer inquiries, RequestPerformer requests, CasePerformer cases, PanelPerformer panels, ScrutinyPerformer scrutiny,
             SamplePerformer samples, ConsultationPerformer consultations, ComplaintPerformer complaints, FigurePerformer figures,
             PublicationPerformer publications, ResourcePerformer resources, PilotPerformer pilots, NoticePerformer notices, SystemPerformer systems, PersonPerformer people,
             StatementPerformer statements) {
        this.settings = settings;
        this.clock = clock;
        this.transactions = transactions;
        this.progress = progress;
        this.gateways = gateways;
        this.register = register;
        this.agreements = agreements;
        this.sharing = sharing;
        this.inquiries = inquiries;
        this.requests = requests;
        this.cases = cases;
        this.panels = panels;
        this.scrutiny = scrutiny;
        this.samples = samples;
        this.consultations = consultations;
        this.complaints = complaints;
        this.figures = figures;
        this.publications = publications;
        this.resources = resources;
        this.pilots = pilots;
        this.notices = notices;
        this.systems = systems;
        this.people = people;
        this.statements = statements;
        this.over = !settings.demonstration();
    }

    @Override
    public void run(ApplicationArguments args) throws InterruptedException {
        if (settings.demonstration() && !progress.isLoaded()) {
            load(Integer.MAX_VALUE);
        }
        over = true;
    }

    /// Whether the service is as it will be: everything is loaded, or nothing is to be.
    public boolean isOver() {
        return over;
    }

    /// In hundredths.
    public int share() {
        return parts == 0 ? 0 : 100 * made.get() / parts;
    }

    /// Makes what is missing, and stops when it has made so many parts.
    void load(int most) throws InterruptedException {
        var began = clock.instant();
        if (progress.beginning().isEmpty()) {
            transactions.executeWithoutResult(status -> begin(LocalDate.ofInstant(began, Viewer.ZONE)));
        }
        var beginning = progress.beginning().orElseThrow();
        var plan = Plan.of(beginning.seed(), beginning.day(), gateways);
        var before = progress.parts();
        var founders = register.founders();
        parts = plan.parts();
        made.set(before.size());
        try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var phase : plan.phases()) {
                var missing = phase.stream().filter(part -> !before.contains(part.name()))
                        .limit(Math.max(0, most - (made.get() - before.size()))).toList();
                together(workers, missing, founders);
            }
        }
        if (made.get() == parts) {
            transactions.executeWithoutResult(status -> progress.loaded(clock.instant()));
            log.info("the demonstration is loaded: {} parts, {} ms", parts,
                    Duration.between(began, clock.instant()).toMillis());
        }
    }

    private void begin(LocalDate day) {
        progress.begin(new ProgressSql.Beginning(settings.demonstrationSeed(), day));
        register.found(Plan.FOUNDERS, new Days(day));
    }

    private void together(ExecutorService workers, List<Plan.Part> phase, List<OfficerId> founders)
            throws InterruptedException {
        var tasks = phase.stream().<Callable<Boolean>>map(part -> () -> make(part, founders)).toList();
        for (var task : workers.invokeAll(tasks)) {
            try {
                task.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("the demonstration could not be loaded", e.getCause());
            }
        }
    }

    /// All of a part or none of it.
    private boolean make(Plan.Part part, List<OfficerId> founders) {
        transactions.executeWithoutResult(status -> {
            if (progress.made(part.name(), clock.instant())) {
                part.scenes().forEach(scene -> perform(scene, founders));
            }
        });
        made.incrementAndGet();
        return true;
    }

    private void perform(Scene scene, List<OfficerId> founders) {
        switch (scene) {
            case RegisterScene it -> register.perform(it, founders);
            case AgreementScene it -> agreements.perform(it);
            case SharingScene it -> sharing.perform(it);
            case InquiryScene it -> inquiries.perform(it);
            case RequestScene it -> requests.perform(it);
            case CaseScene it -> cases.perform(it);
            case PanelScene it -> panels.perform(it);
            case ScrutinyScene it -> scrutiny.perform(it);
            case SampleScene it -> samples.perform(it);
            case ConsultationScene it -> consultations.perform(it);
            case ComplaintScene it -> complaints.perform(it);
            case FigureScene it -> figures.perform(it);
            case PublicationScene it -> publications.perform(it);
            case ResourceScene it -> resources.perform(it);
            case PilotScene it -> pilots.perform(it);
            case NoticeScene it -> notices.perform(it);
            case PersonScene it -> people.perform(it);
            case StatementScene it -> statements.perform(it);
            case SystemScene it -> systems.perform(it, founders.getFirst());
        }
    }
}
