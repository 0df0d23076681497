package org.concordat.sharing.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.access.SignedIn;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Attachment;
import org.concordat.sharing.Attachments;
import org.concordat.sharing.Disclosure;
import org.concordat.sharing.Holding;
import org.concordat.sharing.Originated;
import org.concordat.sharing.OwnCopies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Every version of a disclosure as JSON, for an inquiry: the same as is printed, with the ids by which the record knows it.
@Component
class ExportedVersions {

    private final JsonMapper json;

    private final Attachments attachments;

    ExportedVersions(JsonMapper json, Attachments attachments) {
        this.json = json;
        this.attachments = attachments;
    }

    byte[] of(SignedIn who, OwnCopies.Made made, Known known) {
        var all = new LinkedHashMap<String, Object>();
        all.put("copy", made.copy().number());
        all.put("madeFor", known.officer(made.copy().officer()));
        all.put("madeAt", made.copy().at().toString());
        all.put("body", known.body(made.copy().body()));
        all.put("versions", made.versions().stream().map(it -> version(it, attachments.of(who, it.sight().disclosure().id()), known)).toList());
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
    }

    private static Map<String, Object> version(OwnCopies.Version version, List<Attachment> files, Known known) {
        var sight = version.sight();
        var it = sight.disclosure();
        var all = new LinkedHashMap<String, Object>();
        all.put("id", it.id().toString());
        all.put("reference", it.reference());
        put(all, "corrects", it.supersedes() == null ? null : it.supersedes().toString());
        put(all, "why", it.why());
        all.put("state", Originated.Standing.of(it.state()).name());
        all.put("proposed", done(it.proposedBy(), it.proposedAt().toString(), known));
        var decided = sight.decided();
        if (decided != null) {
            var decision = done(decided.by(), decided.at().toString(), known);
            decision.put("approved", decided.approved());
            all.put("decided", decision);
        }
        put(all, "ended", ended(it.state(), known));
        all.put("told", told(it));
        all.put("files", files.stream().map(ExportedVersions::file).toList());
        all.put("holders", sight.holdings().stream().map(held -> held(held, known)).toList());
        all.put("seenTheChange", version.seen().stream().map(seen -> {
            var one = done(seen.officer(), seen.at() == null ? null : seen.at().toString(), known);
            one.put("body", known.body(seen.body()));
            one.put("versionReadBefore", seen.version());
            one.put("asked", seen.asked());
            return one;
        }).toList());
        all.put("passingOn", version.passing().stream().map(asked -> passing(asked, known)).toList());
        all.put("happened", History.of(sight, known));
        return all;
    }

    /// By whose word it ended, and why; null where no officer ended it.
    private static @Nullable Map<String, Object> ended(Disclosure.State state, Known known) {
        return switch (state) {
            case Disclosure.State.Declined(var by, var at, var kind, var reason) -> {
                var all = ended(by, at, reason, known);
                if (kind != null) {
                    all.put("kind", kind.name());
                }
                yield all;
            }
            case Disclosure.State.Recalled(var by, var at, var reason) -> ended(by, at, reason, known);
            case Disclosure.State.Proposed _, Disclosure.State.Sent _, Disclosure.State.Superseded _,
                    Disclosure.State.Withdrawn _, Disclosure.State.Expired _ -> null;
        };
    }

    private static Map<String, Object> ended(OfficerId by, Instant at, String reason, Known known) {
        var all = done(by, at.toString(), known);
        all.put("reason", reason);
        return all;
    }

    private static Map<String, Object> passing(OwnCopies.Passing it, Known known) {
        var onward = it.onward();
        var all = new LinkedHashMap<String, Object>();
        all.put("id", onward.id().toString());
        all.put("askedBy", known.body(onward.body()));
        all.put("askedAt", onward.askedAt().toString());
        all.put("gateway", onward.gateway().slug());
        all.put("audience", onward.audience().stream().map(to -> known.body(to.body()) + ", " + to.role().words()).sorted().toList());
        all.put("reason", onward.reason());
        all.put("dueAt", onward.dueAt().toString());
        var said = it.said();
        if (said != null) {
            var word = done(said.by(), said.at().toString(), known);
            word.put("given", said.given());
            word.put("reason", said.reason());
            all.put("said", word);
        }
        return all;
    }

    /// By its digest, by which it is known again wherever it is kept, and under which it lies beside this.
    private static Map<String, Object> file(Attachment it) {
        var all = new LinkedHashMap<String, Object>();
        all.put("title", it.title());
        all.put("name", it.name());
        all.put("size", it.size());
        all.put("sha256", it.digest());
        all.put("path", path(it));
        return all;
    }

    /// Where the file lies in what is exported: whatever its name is, it is no other's, and leads nowhere.
    static String path(Attachment it) {
        return "files/" + it.digest() + "." + it.kind().ending();
    }

    /// What travelled and on what ground; the reference of the source stays home.
    private static Map<String, Object> told(Disclosure it) {
        var all = new LinkedHashMap<String, Object>();
        all.put("subject", it.subject());
        all.put("matter", it.matter());
        all.put("passage", it.passage());
        all.put("agreement", it.cover().agreement().toString());
        all.put("handling", it.handling());
        all.put("title", it.content().title());
        all.put("words", it.content().words());
        all.put("justification", it.justification());
        all.put("dates", it.dates());
        return all;
    }

    private static Map<String, Object> held(Holding it, Known known) {
        var all = new LinkedHashMap<String, Object>();
        all.put("body", known.body(it.body()));
        all.put("role", it.role().words());
        all.put("reason", it.reason());
        all.put("readers", it.readers());
        put(all, "firstOpened", it.firstOpened() == null ? null : it.firstOpened().toString());
        var answer = it.answer();
        if (answer != null) {
            var said = done(answer.officer(), answer.at().toString(), known);
            said.put("kind", answer.kind().words());
            said.put("words", answer.words());
            var cameOf = answer.cameOf();
            if (cameOf != null) {
                put(said, "cameOf", cameOf.line());
                said.put("changedADecision", cameOf.changed().name());
            }
            all.put("answer", said);
        }
        var disposal = it.disposal();
        if (disposal != null) {
            var gone = done(disposal.officer(), disposal.at().toString(), known);
            gone.put("words", disposal.words());
            all.put("disposal", gone);
        }
        return all;
    }

    private static Map<String, Object> done(OfficerId by, @Nullable String at, Known known) {
        var all = new LinkedHashMap<String, Object>(Map.of("by", known.officer(by)));
        put(all, "at", at);
        return all;
    }

    private static void put(Map<String, Object> all, String name, @Nullable Object it) {
        if (it != null) {
            all.put(name, it);
        }
    }
}
