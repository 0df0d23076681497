package org.concordat.journeys;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.concordat.access.web.UnaskedRoutes;
import org.concordat.journeys.EveryRouteAsksTest.Route;
import org.concordat.kernel.OfficerId;
import org.springframework.context.ApplicationContext;

/// What was wrong with the answers to what was hostile: what they show, and a refusal that nobody recorded.
final class Judging implements AutoCloseable {

    private static final Set<Integer> REFUSED = Set.of(403, 404, 410);

    private final Refusals refusals;
    private final Map<String, List<String>> wrongs = new TreeMap<>();
    private int sent;

    private Judging(Refusals refusals) {
        this.refusals = refusals;
    }

    static Judging in(ApplicationContext service) throws SQLException {
        return new Judging(Refusals.in(service));
    }

    /// Whose answers come next.
    void of(OfficerId officer) {
        refusals.of(officer);
    }

    /// By route; empty when all was refused, or kept as plain text.
    Map<String, List<String>> wrongs() {
        return wrongs;
    }

    /// How many answers there were.
    int sent() {
        return sent;
    }

    /// Whether the last answer refused something, and the ledger has it.
    boolean refused() {
        return refusals.isRecorded();
    }

    void page(Route route, String what, HttpResponse<String> answer) {
        sent++;
        var found = new ArrayList<>(Injected.wrongs(Injected.Answer.of(answer)));
        answer.headers().firstValue("location").filter(to -> to.startsWith("/sign-in?") || to.equals("/sign-in"))
                .filter(_ -> !route.path().startsWith("/sign-") && !route.path().startsWith("/oauth2"))
                .ifPresent(to -> found.add("is not signed in any more"));
        if (refusals.isMissing(answer.statusCode()) && !refusesNobody(route, what, answer.statusCode())) {
            found.add("refused with " + answer.statusCode() + " and not recorded");
        }
        note(route, what, found);
    }

    /// At a page for everyone; where an address is none of the service's; where Tomcat could not read it, and so knew nobody.
    private static boolean refusesNobody(Route route, String what, int status) {
        return !UnaskedRoutes.why(route.method(), route.path()).isEmpty() || route.path().equals("/nowhere")
                || what.endsWith("in the path") && (status == 400
                        || status == 404 && (what.startsWith("nothing") || route.path().matches(".*\\{(step|kind):.*")));
    }

    /// By a system, in that officer's name or in nobody's: what cannot be read is a mistake, and no refusal of anything.
    void call(Route route, String what, Injected.Answer answer, boolean inTheirName) {
        sent++;
        var found = new ArrayList<>(Injected.wrongs(answer));
        var missing = refusals.isMissing(answer.status());
        if (missing && inTheirName && REFUSED.contains(answer.status()) && !what.endsWith("in the path")) {
            found.add("refused with " + answer.status() + " and not recorded");
        }
        note(route, what, found);
    }

    private void note(Route route, String what, List<String> found) {
        if (!found.isEmpty()) {
            wrongs.computeIfAbsent(route.method() + " " + route.path(), _ -> new ArrayList<>()).add(what + ": " + found);
        }
    }

    @Override
    public void close() {
        refusals.close();
    }
}
