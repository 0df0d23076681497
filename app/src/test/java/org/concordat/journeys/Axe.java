package org.concordat.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/// What axe finds wrong with a page, by all the rules that it has from its makers. It looks at everything, and tells what is wrong
/// alone: to write down all that it finds in order takes it half as long again. Axe is a script itself: it looks where scripts run.
final class Axe {

    private static final String LOOKS = AxeBuilder.getAxeScript() + """
            ;axe.run(document, {resultTypes: ['violations']}).then(it => it.violations.map(
                fault => fault.id + ': ' + fault.nodes.map(node => node.html + ' ' + node.failureSummary).join(' | ')))""";

    private Axe() {
    }

    /// Each rule that is broken, and where.
    static List<String> faults(Page page) {
        return ((List<?>) page.evaluate(LOOKS)).stream().map(Object::toString).toList();
    }
}
