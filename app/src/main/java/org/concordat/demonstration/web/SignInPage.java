package org.concordat.demonstration.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concordat.access.Role;
import org.concordat.govuk.Answers;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Input;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Radios;
import org.concordat.govuk.Select;

/// Who do you want to be? First one officer for each role, then everyone.
///
/// @param found those whom the filter leaves
/// @param number of the page of them, from 1
/// @param written whether something was being written when the session ended
/// @param areas the names of those in which anyone can sign in
public record SignInPage(Map<Role, Person> first, List<Person> found, Filter filter, int number, boolean written,
                         List<String> areas, Answers answers) implements Page {

    /// The names of the two questions.
    static final String FIRST = "person";
    static final String ANYONE = "someone";

    private static final int ROWS = 25;

    @Override
    public String title() {
        return "Sign in";
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    public boolean nobody() {
        return first.isEmpty();
    }

    public Radios tryThese() {
        return Radios.of(FIRST, "Try one of these", first.entrySet().stream()
                .map(each -> Option.of(each.getValue().officer().toString(),
                                each.getKey().words() + " at " + each.getValue().body())
                        .hint(each.getValue().name()))
                .toList(), answers);
    }

    public int total() {
        return found.size();
    }

    public Radios everyone() {
        return Radios.of(ANYONE, "Officers, by body", found.stream()
                .skip((long) (number - 1) * ROWS).limit(ROWS)
                .map(person -> Option.of(person.officer().toString(), person.name()).hint(person.roleAndBody()))
                .toList(), answers).small();
    }

    public Pagination pagination() {
        return Pagination.of(number, pages(found.size()), filter::href);
    }

    static int pages(int people) {
        return Math.max(1, (people + ROWS - 1) / ROWS);
    }

    public Select area() {
        return Select.of("area", "Police area", Stream.concat(
                Stream.of(Option.of("", "Any"), Option.of(Filter.NATIONAL, "National bodies")),
                areas.stream().map(name -> Option.of(name, name))).toList(), asked());
    }

    public Select role() {
        return Select.of("role", "Role", Stream.concat(Stream.of(Option.of("", "Any")),
                first.keySet().stream().map(role -> Option.of(role.name(), role.words()))).toList(), asked());
    }

    public Input words() {
        return Input.of("words", "Words in a name or a body", asked()).width(20).notSpellchecked();
    }

    private Answers asked() {
        var role = filter.role();
        return Answers.prefilled(Map.of("area", filter.area(), "role", role == null ? "" : role.name(),
                "words", filter.words()));
    }
}
