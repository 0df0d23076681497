package org.concordat.bench;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.SignedIn;
import org.concordat.sharing.DisclosureId;

/// Records one operation in each lane.
record Scripts(RecordingPool pool, FrontDoors doors) {

    /// *Errors*: throws when an operation is not three transactions.
    Map<Lane, Script> of(List<Lane> lanes) {
        var all = new HashMap<Lane, Script>();
        lanes.forEach(lane -> all.put(lane, record(lane)));
        return all;
    }

    /// One operation as the service asks it, for people to read.
    Recording recording(Lane lane) {
        return recording(lane, lane.next().value(), UUID.randomUUID(), moments(lane));
    }

    private Script record(Lane lane) {
        var id = lane.next().value();
        var act = UUID.randomUUID();
        var moments = moments(lane);
        var recording = recording(lane, id, act, moments);
        if (recording.units().size() != Operation.Part.values().length) {
            throw new IllegalStateException("not one transaction for each part:\n" + recording.text());
        }
        return Script.of(recording, new Script.Known(id, act,
                Set.of(lane.from().value(), lane.to().value(), lane.agreement().value(), lane.originator().value(),
                        lane.approver().value(), lane.recipient().value()),
                moments.stream().map(who -> who.at().atOffset(ZoneOffset.UTC)).collect(Collectors.toSet())));
    }

    private Recording recording(Lane lane, UUID id, UUID act, List<SignedIn> moments) {
        var disclosure = new DisclosureId(id);
        return pool.record(() -> {
            doors.propose(moments.get(0), disclosure);
            doors.approve(moments.get(1), disclosure, act);
            doors.see(moments.get(2), disclosure);
        });
    }

    private List<SignedIn> moments(Lane lane) {
        return Stream.of(lane.originator(), lane.approver(), lane.recipient()).map(doors::in).toList();
    }
}
