package org.concordat.partnership.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.concordat.access.Decision;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Button;
import org.concordat.govuk.Cell;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.partnership.BodyAsOf;
import org.concordat.partnership.BodyAsOf.OfficerRoles;
import org.concordat.partnership.Office;
import org.concordat.partnership.Tenure;

/// One body as of a day: its name then, its areas, offices, officers, and what it follows or is followed by.
public record BodyPage(BodyAsOf it, AsOfQuestion asOf) implements Page {

    @Override
    public String title() {
        return it.body().name();
    }

    @Override
    public BackLink back() {
        return BackLink.to("/bodies");
    }

    @Override
    public List<FieldError> errors() {
        return asOf.answers().errors();
    }

    public SummaryList summary() {
        var body = it.body();
        var rows = new ArrayList<Row>();
        rows.add(Row.of("Kind", body.kind().words()));
        if (body.style() != null) {
            rows.add(Row.of("Form", body.style().words()));
        }
        rows.add(Row.of("Nation", RegisterWords.nation(body.nation())));
        rows.add(Row.of("In being", RegisterWords.days(body.between())));
        if (!it.areas().isEmpty()) {
            rows.add(Row.of("Police areas", it.areas().stream()
                    .map(area -> Cell.link(area.name(), "/police-areas/" + area.code() + asOf.query())).toArray(Cell[]::new)));
        }
        rows.add(Row.of("Source", body.source()));
        return SummaryList.of(rows);
    }

    public Table offices() {
        return Table.of("Offices", Column.of("Office"), Column.of("Holder"), Column.of("Held"))
                .whenEmpty("No office is entered for that day.")
                .rows(it.offices().stream().map(office -> List.of(
                        Cell.link(office.title(), "/offices/" + office.id()), Cell.of(holder(office)),
                        Cell.of(office.tenure().map(Tenure::between).map(RegisterWords::days).orElse("")))).toList());
    }

    private static String holder(Office office) {
        return office.tenure().map(Tenure::holder).orElse("Holder not entered");
    }

    public boolean showsOfficers() {
        return it.maySeeOfficers() instanceof Decision.Allowed;
    }

    public Table officers() {
        return Table.of("Officers", Column.of("Name"), Column.of("Roles"))
                .whenEmpty("No officer was in office on that day.")
                .rows(it.officers().stream().map(each -> List.of(
                        Cell.link(each.officer().name(), "/officers/" + each.officer().id() + asOf.query()),
                        Cell.of(roles(each)))).toList());
    }

    private String roles(OfficerRoles each) {
        var roles = each.roles().stream()
                .map(held -> held.role().words() + (held.trained(asOf.asOf().day()) ? "" : " (training has ended)"))
                .collect(Collectors.joining(", "));
        return roles.isEmpty() ? "No role" : roles;
    }

    public Table successions() {
        return Table.of("Succession", Column.of("When"), Column.of("What"), Column.of("Standing"), Column.of("Source"))
                .whenEmpty("It follows no body in the register, and no body is to follow it.")
                .rows(it.successions().stream().map(each -> List.of(
                        Cell.of(RegisterWords.when(each.succession())),
                        Cell.of(what(each)),
                        RegisterWords.standing(each.succession().standing()),
                        Cell.of(each.succession().source()))).toList());
    }

    private static String what(BodyAsOf.SuccessionNamed each) {
        var next = each.successor().isEmpty() ? "who follows is not decided" : each.successor() + " follows";
        return each.body() + ": " + next + ". " + each.succession().words();
    }

    /// What this viewer may do about it.
    public List<Button> buttons() {
        var path = "/bodies/" + it.body().id();
        var buttons = new ArrayList<Button>();
        if (it.mayRegisterOfficers().open()) {
            buttons.add(Button.of("Register an officer").to(path + "/officers/new"));
        }
        if (it.mayKeepOffices().open()) {
            buttons.add(Button.of("Register an office").secondary().to(path + "/offices/new"));
        }
        if (it.mayKeepBody().open()) {
            buttons.add(Button.of("Give it another name").secondary().to(path + "/name"));
            buttons.add(Button.of("Say what follows it").secondary().to(path + "/succession"));
            buttons.add(Button.of("Say when it ends").secondary().to(path + "/end"));
        }
        return buttons;
    }
}
