package org.concordat.api.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.concordat.access.SignedIn;
import org.concordat.api.Calling.Duty;
import org.concordat.api.Calls;
import org.concordat.api.Done;
import org.concordat.api.Outcome;
import org.concordat.sharing.Attachment;
import org.concordat.sharing.web.Downloads;
import org.concordat.sharing.web.Paper;
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
        return made(caller, place, calls.acts(caller.call().doing(duty), key(caller), asked(caller, asked), work, kept(place)));
    }

    /// Does something once for each key, of which one part takes its time and is done between two transactions.
    ///
    /// @param bars what stands in the way of it, asked before that part; empty when nothing does
    /// @param slow that part, for which no connection is held
    <P> ResponseEntity<Made> acts(Caller caller, Duty duty, Object asked, String place,
            Function<SignedIn, Optional<Answer<Made>>> bars, Supplier<P> slow, BiFunction<SignedIn, P, Answer<Made>> work) {
        var call = caller.call().doing(duty);
        var digested = asked(caller, asked);
        return made(caller, place, switch (calls.acts(call, key(caller), digested, bars, it -> Optional.empty())) {
            case Outcome.Answered<Optional<Answer<Made>>>(var barred) when barred.isPresent() ->
                    new Outcome.Answered<>(barred.get());
            case Outcome.Answered<Optional<Answer<Made>>> _ -> {
                var done = slow.get();
                yield calls.acts(call, key(caller), digested, who -> work.apply(who, done), kept(place));
            }
            case Outcome.Repeated<Optional<Answer<Made>>>(var done) -> new Outcome.Repeated<>(done);
            case Outcome.Refused<Optional<Answer<Made>>>(var decision) -> new Outcome.Refused<>(decision);
            case Outcome.KeyUsedOtherwise<Optional<Answer<Made>>> _ -> new Outcome.KeyUsedOtherwise<>();
        });
    }

    /// Makes a numbered copy, once for each key: asked for again it is the same copy, read and pressed anew.
    ///
    /// @param act under which the copy is made
    ResponseEntity<byte[]> prints(Caller caller, UUID act, BiFunction<SignedIn, UUID, Answer<Paper>> work) {
        var outcome = calls.acts(caller.call(), key(caller), asked(caller, null), who -> work.apply(who, act),
                answer -> answer instanceof Answer.Good<Paper> ? Optional.of(new Done(200, act, null, null))
                        : Optional.<Done>empty());
        return Downloads.of(good(caller, outcome instanceof Outcome.Repeated<Answer<Paper>>(var done)
                ? calls.reads(caller.call(), who -> work.apply(who, Objects.requireNonNull(done.thing()))) : outcome));
    }

    /// Gives a file out, as what it is and nothing else; its ETag is the digest of what is kept.
    ResponseEntity<byte[]> takes(Caller caller, Duty duty, Function<SignedIn, Answer<Attachment.File>> work) {
        var file = good(caller, calls.reads(caller.call().doing(duty), work));
        var tag = "\"" + file.attachment().digest() + "\"";
        var whole = Downloads.of(file);
        return has(caller.ifNoneMatch(), tag) ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build()
                : ResponseEntity.ok().headers(whole.getHeaders()).eTag(tag).body(whole.getBody());
    }

    private ResponseEntity<Made> made(Caller caller, @Nullable String place, Outcome<Answer<Made>> outcome) {
        var made = good(caller, outcome instanceof Outcome.Repeated<Answer<Made>>(var done)
                ? new Outcome.Answered<>(new Answer.Good<>(Made.again(done))) : outcome);
        var answer = ResponseEntity.status(status(place));
        if (place != null) {
            answer.header(HttpHeaders.LOCATION, place + made.id());
        }
        if (made.version() != null) {
            answer.eTag("\"" + made.version() + "\"");
        }
        return answer.body(made);
    }

    private static Function<Answer<Made>, Optional<Done>> kept(@Nullable String place) {
        return answer -> answer instanceof Answer.Good<Made>(var made) ? Optional.of(made.kept(status(place)))
                : Optional.empty();
    }

    private static int status(@Nullable String place) {
        return place == null ? 200 : 201;
    }

    private String key(Caller caller) {
        return Optional.ofNullable(caller.key()).orElseThrow(() -> new Stopped(problems.of(Kind.KEY_MISSING, caller.language())));
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

    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
