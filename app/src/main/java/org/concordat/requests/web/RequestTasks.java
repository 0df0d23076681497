package org.concordat.requests.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.govuk.Tag.Colour;
import org.concordat.govuk.TaskList.Task;
import org.concordat.requests.Line;
import org.concordat.requests.RequestApprovals;
import org.concordat.requests.Requests;
import org.concordat.requests.Responses;
import org.concordat.requests.Time;
import org.concordat.sharing.web.HomeTasks;
import org.springframework.stereotype.Component;

/// Requests on an officer's first page: named officers see what their body is to answer; what is escalated comes to those
/// who approve; who asked sees who is overdue.
@Component
class RequestTasks implements HomeTasks {

    private final Requests requests;
    private final RequestApprovals approvals;
    private final Responses responses;

    RequestTasks(Requests requests, RequestApprovals approvals, Responses responses) {
        this.requests = requests;
        this.approvals = approvals;
        this.responses = responses;
    }

    @Override
    public List<Task> of(SignedIn who, Viewer viewer) {
        var tasks = new ArrayList<Task>();
        if (viewer.is(Role.APPROVER)) {
            approvals.waiting(who, 0).seen().ifPresent(found -> tasks.add(HomeTasks.counted("Requests to approve",
                    RequestPaths.TO_APPROVE, found, it -> !it.officer().equals(who.officer()), Colour.BLUE)));
            responses.list(who, Optional.of(Responses.Filter.OVERDUE), 0).seen().ifPresent(found ->
                    tasks.add(HomeTasks.counted("Requests to your body without an answer, escalated to you",
                            RequestPaths.TO_US + "?filter=overdue", found,
                            it -> it.waits() && it.time().mark() == Time.Mark.ESCALATED, Colour.RED)));
        }
        if (viewer.is(Role.DISCLOSURE_OFFICER)) {
            responses.list(who, Optional.of(Responses.Filter.TO_ANSWER), 0).seen().ifPresent(found ->
                    tasks.add(HomeTasks.counted("Requests to your body, to answer", RequestPaths.TO_US + "?filter=to-answer", found,
                            Line::waits, Colour.BLUE)));
        }
        if (viewer.is(Role.ORIGINATOR)) {
            responses.list(who, Optional.of(Responses.Filter.HANDED), 0).seen().ifPresent(found ->
                    tasks.add(HomeTasks.counted("Requests to your body, handed to you to compose an answer",
                            RequestPaths.TO_US + "?filter=handed", found, Line::waits, Colour.BLUE)));
        }
        if (viewer.roles().stream().anyMatch(Role::asks)) {
            requests.list(who, Optional.of(Requests.Filter.OVERDUE), 0).seen().ifPresent(found ->
                    tasks.add(HomeTasks.counted("Your requests, overdue", RequestPaths.OURS + "?filter=overdue", found, Line::waits, Colour.RED)));
        }
        if (viewer.is(Role.ADMINISTRATOR)) {
            responses.escalated(who).seen().ifPresent(count -> tasks.add(
                    Task.counted("Requests to your body without an answer, escalated", null, count, Colour.RED)
                            .hint("Ask those who answer for your body")));
        }
        return tasks;
    }
}
