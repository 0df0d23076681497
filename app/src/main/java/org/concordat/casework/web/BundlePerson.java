package org.concordat.casework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.casework.Subject;
import org.concordat.casework.web.BundleText.Item;
import org.concordat.casework.web.BundleText.Section;
import org.concordat.people.Held;
import org.concordat.people.Membership;
import org.concordat.people.PersonHeld;
import org.concordat.sharing.web.Known;

/// Whom a case is about, in a bundle: the records that its own body holds, each with its source, and who said that they are of
/// one person. What other bodies told of them is theirs to export.
final class BundlePerson {

    private final PersonHeld person;
    private final List<Held> records;

    private BundlePerson(PersonHeld person) {
        this.person = person;
        records = Stream.concat(person.identities().stream(), person.gone().stream()).filter(it -> it.body().equals(person.view().body()))
                .toList();
    }

    static List<Section> of(Optional<Subject> subject, Known known) {
        var it = subject.flatMap(all -> Optional.ofNullable(all.person())).map(BundlePerson::new);
        return List.of(
                new Section("person", "The person, as each source gives them", false, it.map(all -> all.records.stream()
                        .map(BundlePerson::record).toList()).orElse(List.of())),
                new Section("joined", "Which records were said to be of the person", true, it.map(all -> all.said(known)).orElse(List.of())));
    }

    private static List<Item> record(Held held) {
        var it = held.identity();
        var items = new ArrayList<>(List.of(Item.of("id", "Known in the record as", held.id().toString()),
                Item.of("name", "Name as given", it.name())));
        Optional.ofNullable(it.otherNames()).ifPresent(words -> items.add(Item.of("otherNames", "Other names", words)));
        Optional.ofNullable(it.bornOn()).ifPresent(day -> items.add(Item.on("bornOn", "Date of birth", day)));
        Optional.ofNullable(it.ageBand()).ifPresent(band -> items.add(Item.of("age", "Age", band.words())));
        Optional.ofNullable(it.addressArea()).ifPresent(words -> items.add(Item.of("area", "Area", words)));
        Optional.ofNullable(it.identifier()).ifPresent(words -> items.add(Item.of("identifier", "Identifier", words)));
        items.add(Item.of("source", "Source", it.source()));
        items.add(Item.on("sourceDay", "The source said so on", it.sourceDay()));
        return items;
    }

    private List<List<Item>> said(Known known) {
        var ours = records.stream().map(Held::id).collect(Collectors.toSet());
        return person.history().stream().filter(it -> ours.contains(it.identity())).map(it -> said(it, known)).toList();
    }

    private List<Item> said(Membership it, Known known) {
        return List.of(Item.at("at", "When", it.at()), Item.of("record", "record", it.identity().toString()),
                Item.of("name", "given as", person.seen(it.identity()).orElseThrow().identity().name()),
                Item.of("of", "said to be of", it.person().equals(person.id()) ? "this person" : "another person"),
                Item.by("by", "by", it.by(), known), Item.of("reason", "because", it.reason()));
    }
}
