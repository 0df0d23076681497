package org.concordat.demonstration;

import java.util.List;
import java.util.regex.Pattern;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.partnership.ReferenceIds;

/// A body that plays a part in the demonstration.
///
/// @param area the code of its police area; empty for a national body
/// @param part `council`, `school`: what its officers do follows from it
record CastBody(BodyId id, String area, String part, BodyKind kind, String name) {

    private static final Pattern ROW = Pattern.compile("([^,]*),([^,]*),([^,]*),\"?([^\"]*)\"?");

    static List<CastBody> all(long seed) {
        return Fragments.lines("bodies.csv").stream().map(line -> {
            var row = ROW.matcher(line);
            if (!row.matches()) {
                throw new IllegalArgumentException("not a body: " + line);
            }
            return new CastBody(id(seed, row.group(1), row.group(2), row.group(4)), row.group(1), row.group(2),
                    BodyKind.valueOf(row.group(3)), row.group(4));
        }).toList();
    }

    private static BodyId id(long seed, String area, String part, String name) {
        return switch (part) {
            case "service" -> ReferenceIds.securityService();
            case "headquarters" -> ReferenceIds.counterTerrorismPolicing();
            case "board" -> ReferenceIds.strategicBoard();
            case "commissioner" -> ReferenceIds.investigatoryPowersCommissioner();
            case "force" -> ReferenceIds.force(area);
            case "policing body" -> ReferenceIds.policingBody(area);
            default -> new BodyId(Draw.of(seed, "body " + name).id());
        };
    }

    /// Whether it has to be entered: the real ones stand in the register already.
    boolean invented() {
        return switch (part) {
            case "service", "headquarters", "board", "commissioner", "force", "policing body" -> false;
            default -> true;
        };
    }

    boolean is(String asked) {
        return part.equals(asked) || part.equals("small " + asked);
    }

    /// The invented borough that a council is named after.
    String place() {
        return name.replaceAll("( Metropolitan)? Borough Council$", "");
    }
}
