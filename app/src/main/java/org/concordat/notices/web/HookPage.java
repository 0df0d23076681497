package org.concordat.notices.web;

import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.notices.DeadEvent;
import org.concordat.notices.Hooks;

/// One webhook, what may be done about it, and what did not reach it.
public record HookPage(Hooks.Sight it) implements Page {

    @Override
    public String title() {
        return "Webhook";
    }

    public String path() {
        return HookController.ALL + "/" + it.hook().id();
    }

    public SummaryList standing() {
        return SummaryList.of(Row.of("Address", it.hook().address()), Row.of("State", it.hook().state().words()),
                Row.of("Registered", When.at(it.hook().registeredAt())),
                Row.of("Newest secret", it.hook().secretSince().map(When::at).orElse("None yet: nothing can be sent")));
    }

    public List<DeadEvent> dead() {
        return it.dead().rows();
    }

    public Pagination pagination() {
        var dead = it.dead();
        return Pagination.of(dead.number() + 1, dead.number() + (dead.more() ? 2 : 1), number -> path() + "?page=" + number);
    }

    public String event(DeadEvent event) {
        return "Number " + event.number() + ": " + event.kind().words();
    }

    public String said(DeadEvent event) {
        return "Given up " + When.at(event.endedAt()) + " after " + event.tries() + " tries. The last answer: " + event.said() + ".";
    }

    @Override
    public BackLink back() {
        return BackLink.to(HookController.ALL);
    }
}
