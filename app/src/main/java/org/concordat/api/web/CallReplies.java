package org.concordat.api.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import org.concordat.access.SignedIn;
import org.concordat.api.Calling.Duty;
import org.concordat.api.Calls;
import org.concordat.api.Done;
import org.concordat.api.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Answers a call: lets it in or not, does the work once, and puts what came of it into HTTP.
///
/// *Source*: RFC 9110, 8.8.3 and 13.1; draft-ietf-httpapi-idempotency-key-header.
@Component
class CallReplies {

    private final Calls calls;
    private final Problems problems;

    CallReplies(Calls calls, Problems problems) {
        this.calls = calls;
        this.problems = problems;
    }

    Problems problems() {
        return problems;
    }

    /// Shows something. Whoever has the same answer already is told so, after the rules were asked and the read recorded.
    <T> ResponseEntity<T> reads(Caller caller, Function<SignedIn, Answer<T>> work) {
        return reads(caller, Duty.ANY, work);
    }

    <T> ResponseEntity<T> reads(Caller caller, Duty duty, Function<SignedIn, Answer<T>> work) {
        var body = good(caller, calls.reads(caller.call().doing(duty), work));
        var tag = "\"" + (body instanceof Versioned it ? it.version() : digest(problems.json().writeValueAsBytes(body)))
                + "\"";
        return has(caller.ifNoneMatch(), tag)
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build()
                : ResponseEntity.ok().eTag(tag).body(body);
    }

    /// Does something, once for each key.
    ///
    /// @param asked the body of the request; null where it has none
    /// @param place under which what was made is found; null where nothing was
    ResponseEntity<Made> acts(Caller caller, Duty duty, @Nullable Object asked, @Nullable String place,
            Function<SignedIn, Answer<Made>> work) {
        var key = caller.key();
        if (key == null) {
            throw new Stopped(problems.of(Kind.KEY_MISSING, caller.language()));
        }
        int status = place == null ? 200 : 201;
        var outcome = calls.acts(caller.call().doing(duty), key, asked(caller, asked), work,
                answer -> answer instanceof Answer.Good<Made>(var made) ? Optional.of(made.kept(status))
                        : Optional.<Done>empty());
        var made = good(caller, outcome instanceof Outcome.Repeated<Answer<Made>>(var done)
                ? new Outcome.Answered<>(new Answer.Good<>(Made.again(done))) : outcome);
        var answer = ResponseEntity.status(status);
        if (place != null) {
            answer.header(HttpHeaders.LOCATION, place + made.id());
        }
        if (made.version() != null) {
            answer.eTag("\"" + made.version() + "\"");
        }
        return answer.body(made);
    }

    private <T> T good(Caller caller, Outcome<Answer<T>> outcome) {
        return switch (outcome) {
            case Outcome.Answered<Answer<T>>(Answer.Good<T>(var body)) -> body;
            case Outcome.Answered<Answer<T>>(Answer.Bad<T>(var problem)) -> throw new Stopped(problem);
            case Outcome.Refused<Answer<T>>(var decision) ->
                    throw new Stopped(problems.refused(decision, caller.language()));
            case Outcome.KeyUsedOtherwise<Answer<T>> _ ->
                    throw new Stopped(problems.of(Kind.KEY_USED, caller.language()));
            case Outcome.Repeated<Answer<T>> _ -> throw new IllegalStateException("a read is not repeated");
        };
    }

    private byte[] asked(Caller caller, @Nullable Object body) {
        var what = (caller.what() + "\n").getBytes(StandardCharsets.UTF_8);
        var said = body == null ? new byte[0] : problems.json().writeValueAsBytes(body);
        var all = Arrays.copyOf(what, what.length + said.length);
        System.arraycopy(said, 0, all, what.length, said.length);
        return all;
    }

    private static boolean has(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null && Arrays.stream(ifNoneMatch.split(",")).map(String::strip)
                .map(it -> it.startsWith("W/") ? it.substring(2) : it).anyMatch(it -> it.equals(tag) || it.equals("*"));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
