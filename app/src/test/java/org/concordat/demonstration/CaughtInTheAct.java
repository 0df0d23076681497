package org.concordat.demonstration;

import java.util.Map;

/// What reviews found, by the words of DOMAIN.md §5, and how many times the demonstration shows it on its day: as it happens, with what
/// the service does about it on the pages of whoever has to act.
final class CaughtInTheAct {

    static final Map<String, String> FAILURES = Map.ofEntries(
            Map.entry("nobody owned the risk: an offer that nobody answers", """
                    select count(*) from casework.offer o where o.due_on < date '2026-11-23'
                       and not exists (select from casework.answer a where a.offer = o.id)"""),
            Map.entry("nobody owned the risk: an owner who has left", """
                    select count(*) from casework.case c join partnership.officer o on o.id = c.owner
                     where o.until_day <= date '2026-11-23' and c.stage <> 'CLOSED'"""),
            Map.entry("closed too early: a second person refuses", "select count(*) from casework.closing where outcome = 'REFUSED'"),
            Map.entry("closed too early: more information is asked for before a day", """
                    select count(*) from panels.decision where chosen = 'MORE_INFORMATION'"""),
            Map.entry("no ideology taken as an answer: it is never the only ground", """
                    select count(*) from casework.closure where 'NO_IDEOLOGY' = any (grounds) and cardinality(grounds) > 1"""),
            Map.entry("a misspelt name made a second person", "select count(*) from people.judgement where outcome = 'SAME'"),
            Map.entry("closed too early: a case would be closed over an answer that is awaited", """
                    select count(*) from casework.awaited w
                     where not exists (select from casework.closing c where c.closure = w.closure)"""),
            Map.entry("held information never reached those who manage the person: a partner is silent", """
                    select count(*) from requests.asked a join casework.asking k on k.request = a.request where a.due_on < date '2026-11-23'
                       and not exists (select from requests.step s where s.request = a.request and s.body = a.body and s.kind <> 'REMINDED')"""),
            Map.entry("held information: a refusal that comes up again", """
                    select count(*) from requests.step s join casework.asking k on k.request = s.request
                     where s.kind = 'REFUSED' and s.review_on <= date '2026-11-23'"""),
            Map.entry("no whole view over time: a case with a chronology of two holders and more", """
                    select count(*) from casework.case c
                     where exists (select from panels.decision d where d.of_case = c.id)
                       and exists (select from intake.referral r where r.id = c.id and r.from_body <> c.body)"""),
            Map.entry("actions commissioned and never done", """
                    select count(*) from panels.action a where a.due_on < date '2026-11-23'
                       and not exists (select from panels.completion c where c.action = a.id)"""),
            Map.entry("actions never done: a case would be closed over one", "select count(*) from casework.unfinished"),
            Map.entry("support that lapses: a session that a provider has not recorded", """
                    select count(*) from panels.engagement_answer a where a.accepted and a.first_on < date '2026-11-18'
                       and not exists (select from panels.given g where g.engagement = a.engagement)"""),
            Map.entry("what a provider raises waits for the owner", """
                    select count(*) from panels.given g where g.concern is not null
                       and not exists (select from panels.taken_up t where t.session = g.id)"""),
            Map.entry("support without consent is reassessed", "select count(*) from panels.consent where state = 'REFUSED'"),
            Map.entry("a review that is late", """
                    select count(*) from panels.decision d where d.chosen = 'CONTINUE' and d.next_on < date '2026-11-23'"""),
            Map.entry("a review after exit that is late", """
                    select count(*) from casework.case where stage = 'CLOSED' and next_on < date '2026-11-23'"""),
            Map.entry("poor record of decisions: dissent is kept", "select count(*) from panels.dissent"),
            Map.entry("blurred roles: support held by a panel of a case that the police own", """
                    select count(*) from panels.decision d join casework.case c on c.id = d.of_case
                     where d.chosen in ('ADOPT', 'CONTINUE') and d.panel <> c.body"""),
            Map.entry("referrers never hear back: one has not heard in time", """
                    select count(*) from casework.case where hear_by < date '2026-11-23'"""),
            Map.entry("acting too slowly: something is overdue", """
                    select count(*) from casework.case where stage <> 'CLOSED' and next_on < date '2026-11-23'"""),
            Map.entry("acting too slowly: a lane for what is critical", "select count(*) from casework.case where urgent"),
            Map.entry("a form filled in afterwards: views are written before any is shown", """
                    select count(*) from panels.view v where not exists (select from panels.opened o where o.item = v.item)"""));

    private CaughtInTheAct() {
    }
}
