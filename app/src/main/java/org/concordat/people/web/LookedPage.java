package org.concordat.people.web;

import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;

/// An identity, whom it is of, and who may be meant by it.
///
/// @param path its own address
/// @param person the address of the person it is of; empty when nobody has said so
/// @param ours whether the viewer's body recorded it for a concern, so that what another source says can be added
/// @param alone whether it can be said to be a person of its own, or be parted from those it stands with
public record LookedPage(String path, String name, SummaryList record, String person, String personName, boolean ours,
                         boolean alone, List<Suggested> suggested, List<Judged> judged) implements Page {

    /// @param unsure what somebody said who was not sure; empty when nobody has
    public record Suggested(String words, String href, List<String> speaksFor, List<String> speaksAgainst, String unsure) {
    }

    public record Judged(String words, String href, String said) {
    }

    @Override
    public String title() {
        return person.isEmpty() ? "Who is " + name + "?" : name;
    }

    /// What the button says that leaves it apart from all others.
    public String aloneWords() {
        if (!person.isEmpty()) {
            return "Part this record from the person";
        }
        return suggested.isEmpty() ? "A person of its own" : "None of these: a person of its own";
    }

    @Override
    public BackLink back() {
        return BackLink.to(path.replaceAll("/[^/]*$", ""));
    }
}
