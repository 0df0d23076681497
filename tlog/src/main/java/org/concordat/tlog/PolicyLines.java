package org.concordat.tlog;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/// Reads a policy file, line by line.
///
/// **Source:** C2SP tlog-policy, "Policy file syntax and structure".
final class PolicyLines {

    /// How deep groups may stand in groups: a quorum is judged by walking down.
    private static final int DEPTH_MAX = 64;
    private static final String NOBODY = "none";

    private final List<Policy.Log> logs = new ArrayList<>();
    private final List<Policy.Witness> witnesses = new ArrayList<>();
    private final Map<String, Policy.Quorum> named = new LinkedHashMap<>();
    private final Set<String> members = new HashSet<>();
    private Policy.Quorum quorum;

    Policy read(byte[] bytes) throws Malformed {
        if (bytes.length > Policy.BYTES_MAX) {
            throw new Malformed("the policy is longer than " + Policy.BYTES_MAX + " bytes");
        }
        var text = new String(bytes, ISO_8859_1);
        if (text.chars().anyMatch(c -> c < 0x20 && c != '\n' && c != '\t' || c == 0x7f)) {
            throw new Malformed("the policy holds a control character other than tab and newline");
        }
        int number = 1;
        for (int from = 0; from < text.length(); number++) {
            int end = Text.lineEnd(text, from, "the last line of the policy");
            try {
                line(text.substring(from, end));
            } catch (Malformed wrong) {
                throw new Malformed("line " + number + " of the policy: " + wrong.getMessage());
            }
            from = end + 1;
        }
        if (quorum == null) {
            throw new Malformed("the policy has no quorum line");
        }
        return new Policy(logs, witnesses, quorum);
    }

    private void line(String line) throws Malformed {
        var items = Arrays.stream(line.split("[ \t]+")).filter(item -> !item.isEmpty()).toList();
        if (items.isEmpty() || items.getFirst().startsWith("#")) {
            return;
        }
        switch (items.getFirst()) {
            case "log" -> log(counted(items, 2, 3));
            case "witness" -> witness(counted(items, 3, 4));
            case "group" -> group(counted(items, 4, Integer.MAX_VALUE));
            case "quorum" -> quorum(counted(items, 2, 2));
            default -> throw new Malformed("it begins with none of log, witness, group and quorum");
        }
    }

    private static List<String> counted(List<String> items, int min, int max) throws Malformed {
        if (items.size() < min || items.size() > max) {
            throw new Malformed("a " + items.getFirst() + " line does not have " + (items.size() - 1) + " items");
        }
        return items;
    }

    private void log(List<String> items) throws Malformed {
        var key = key(items.get(1));
        if (logs.stream().anyMatch(log -> log.key().wrapsTheSameAs(key))) {
            throw new Malformed("another log has the same key");
        }
        logs.add(new Policy.Log(key, url(items, 2)));
    }

    private void witness(List<String> items) throws Malformed {
        var key = key(items.get(2));
        if (!key.type().isCosignature()) {
            throw new Malformed("the key of a witness makes cosignatures; this one does not");
        }
        if (witnesses.stream().anyMatch(witness -> witness.key().wrapsTheSameAs(key))) {
            throw new Malformed("another witness has the same key");
        }
        var witness = new Policy.Witness(items.get(1), key, url(items, 3));
        name(items.get(1), new Policy.Quorum.One(witness));
        witnesses.add(witness);
    }

    private void group(List<String> items) throws Malformed {
        var group = new ArrayList<Policy.Quorum>();
        for (var member : items.subList(3, items.size())) {
            if (!members.add(member)) {
                throw new Malformed(shown(member) + " is a member already");
            }
            group.add(defined(member));
        }
        long threshold = switch (items.get(2)) {
            case "any" -> 1;
            case "all" -> group.size();
            default -> Text.decimal(items.get(2), "the threshold");
        };
        if (threshold < 1 || threshold > group.size()) {
            throw new Malformed("a group of " + group.size() + " has no threshold of " + threshold);
        }
        int depth = 1 + group.stream().mapToInt(Policy.Quorum::depth).max().orElse(0);
        if (depth > DEPTH_MAX) {
            throw new Malformed("groups stand in one another more than " + DEPTH_MAX + " deep");
        }
        name(items.get(1), new Policy.Quorum.Group(items.get(1), (int) threshold, depth, List.copyOf(group)));
    }

    private void quorum(List<String> items) throws Malformed {
        if (quorum != null) {
            throw new Malformed("there is a quorum line already");
        }
        quorum = items.get(1).equals(NOBODY) ? new Policy.Quorum.Nobody() : defined(items.get(1));
    }

    private void name(String name, Policy.Quorum quorum) throws Malformed {
        if (name.equals(NOBODY) || named.putIfAbsent(name, quorum) != null) {
            throw new Malformed("the name " + shown(name) + " is taken");
        }
    }

    private Policy.Quorum defined(String name) throws Malformed {
        var defined = named.get(name);
        if (defined == null) {
            throw new Malformed("no line above defines " + shown(name));
        }
        return defined;
    }

    private static VerifierKey key(String octets) throws Malformed {
        return VerifierKey.parse(Text.utf8(octets.getBytes(ISO_8859_1), "the verifier key"));
    }

    private static Optional<URI> url(List<String> items, int at) throws Malformed {
        if (items.size() <= at) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(shown(items.get(at))));
        } catch (URISyntaxException notAnAddress) {
            throw new Malformed("this is not an address: " + shown(items.get(at)));
        }
    }

    /// Names are octets; for people they are shown as the UTF-8 they should be.
    private static String shown(String octets) {
        return Text.utf8Text(octets.getBytes(ISO_8859_1));
    }
}
