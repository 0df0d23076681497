package org.concordat.bench;

import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.access.Role;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;

/// So many cases of three years, laid past every wall: all but a few of one great force, whose forty officers own as many
/// each; one in ten thousand of its cases is of a forty-first, and one in ten thousand of all is of a small force. One in
/// twenty is open; of the closed, one in ten waits for a review. One open case in fifty is offered to a colleague.
///
/// @param sees an officer of the great force, who sees all of its cases
/// @param ownsFew the forty-first
/// @param small an officer of the small force, who sees no others
record CaseMultitude(OfficerId sees, OfficerId ownsFew, OfficerId small) {

    private static final int OFFICERS = 40;

    private static final String CASES = """
            insert into casework.case (id, reference, kind, urgent, body, opened_by, opened_at, owner, owned_since, due_on,
                                       stage, next_on)
            select gen_random_uuid(), 'laid ' || i, 'PERSON', i % 100 = 0, body, owner, at, owner, at, at::date + 5,
                   case when i % 20 = 0 then 'TO_ASSESS' else 'CLOSED' end,
                   case when i % 20 = 0 then current_date - 15 + i / 20 % 30 when i % 10 = 1 then current_date + i / 10 % 365 end
              from generate_series(1, :cases) i,
                   lateral (select now() - i % 26280 * interval '1 hour' as at,
                                   case when i % 10000 = 20 then :smallForce::uuid else :force::uuid end as body,
                                   case i % 10000 when 20 then :small::uuid when 40 then :few::uuid
                                        else (string_to_array(:officers, ',')::uuid[])[1 + i / 20 % :team] end as owner) laid
            """;

    private static final String OFFERS = """
            insert into casework.offer (id, of_case, body, giver, offered_at, taker, reason, due_on)
            select gen_random_uuid(), id, body, owner, now() - interval '1 day', :few, 'Laid.', current_date + 1
              from (select id, body, owner, row_number() over (order by id) as n from casework.case
                     where body = :force and stage <> 'CLOSED' and owner <> :few) open
             where n % 50 = 0
            """;

    static CaseMultitude lay(Ground ground, int cases) {
        var force = ground.body(BodyKind.POLICE_FORCE, "The force");
        var smallForce = ground.body(BodyKind.POLICE_FORCE, "A small force");
        var team = IntStream.range(0, OFFICERS).mapToObj(i -> ground.officer(force, Role.PREVENT_OFFICER)).toList();
        var laid = new CaseMultitude(team.get(1), ground.officer(force, Role.PREVENT_OFFICER),
                ground.officer(smallForce, Role.PREVENT_OFFICER));
        var parameters = new HashMap<String, Object>();
        parameters.put("cases", cases);
        parameters.put("force", force.value());
        parameters.put("smallForce", smallForce.value());
        parameters.put("few", laid.ownsFew.value());
        parameters.put("small", laid.small.value());
        parameters.put("team", OFFICERS);
        parameters.put("officers", joined(team));
        ground.jdbc().sql(CASES).params(parameters).update();
        ground.jdbc().sql(OFFERS).params(parameters).update();
        ground.analyze();
        return laid;
    }

    private static String joined(List<OfficerId> officers) {
        return officers.stream().map(OfficerId::toString).collect(Collectors.joining(","));
    }
}
