package org.concordat.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.concordat.kernel.BodyKind.*;
import static org.concordat.law.Material.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Each row of the table of gateways, by example: what it opens, and what closes it.
class GatewaysTest {

    @ParameterizedTest
    @CsvSource({
        "ssa-1989-s2,        SECURITY_SERVICE, LOCAL_AUTHORITY,   PERSONAL,       national-security",
        "cta-2008-s19,       SCHOOL,           SECURITY_SERVICE,  PERSONAL,       national-security",
        "cta-2008-s19,       SECURITY_SERVICE, POLICE_FORCE,      PERSONAL,       criminal-proceedings",
        "ctsa-2015-s36,      SCHOOL,           CHANNEL_PANEL,     PERSONAL,       prevent-support",
        "ctsa-2015-s36,      POLICE_FORCE,     HEALTH_BODY,       PERSONAL,       prevent-support",
        "cda-1998-s115,      SCHOOL,           POLICE_FORCE,      PERSONAL,       crime-and-disorder",
        "cda-1998-s17a,      HEALTH_BODY,      POLICE_FORCE,      DEPERSONALISED, crime-and-disorder",
        "pcsca-2022-s16,     POLICE_FORCE,     SCHOOL,            PERSONAL,       serious-violence",
        "ca-2004-s16la,      SCHOOL,           HEALTH_BODY,       ABOUT_A_CHILD,  safeguard-child",
        "common-law-policing,POLICE_FORCE,     SCHOOL,            PERSONAL,       policing-purpose"})
    void opensToThoseItIsFor(String gateway, BodyKind from, BodyKind to, Material material, String purpose) {
        assertThat(Ask.from(from).to(to).of(material).toServe(purpose).open(gateway).needs()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ssa-1989-s2,        POLICE_FORCE,     LOCAL_AUTHORITY,   PERSONAL,       national-security,    mayGive",
        "ssa-1989-s2,        SECURITY_SERVICE, LOCAL_AUTHORITY,   PERSONAL,       crime-and-disorder,   servesPurpose",
        "cta-2008-s19,       SCHOOL,           LOCAL_AUTHORITY,   PERSONAL,       national-security,    mayReceive",
        "cta-2008-s19,       SCHOOL,           SECURITY_SERVICE,  PERSONAL,       criminal-proceedings, servesPurpose",
        "cta-2008-s19,       SCHOOL,           SECURITY_SERVICE,  INVESTIGATORY_POWERS, national-security, canCarryThis",
        "ctsa-2015-s36,      SCHOOL,           HEALTH_BODY,       PERSONAL,       prevent-support,      mayReceive",
        "ctsa-2015-s36,      SCHOOL,           CHANNEL_PANEL,     INTELLIGENCE_SERVICE, prevent-support, canCarryThis",
        "ctsa-2015-s36,      FIRE_AND_RESCUE,  CHANNEL_PANEL,     PERSONAL,       prevent-support,      mayGive",
        "ctsa-2015-s26,      SCHOOL,           CHANNEL_PANEL,     PERSONAL,       prevent-support,      isAGateway",
        "cda-1998-s115,      POLICE_FORCE,     SCHOOL,            PERSONAL,       crime-and-disorder,   mayReceive",
        "cda-1998-s115,      SCHOOL,           POLICE_FORCE,      INVESTIGATORY_POWERS, crime-and-disorder, canCarryThis",
        "pcsca-2022-s16,     SCHOOL,           COUNTER_TERRORISM_POLICING, PERSONAL, serious-violence,  mayReceive",
        "pcsca-2022-s16,     POLICE_FORCE,     SCHOOL,            INVESTIGATORY_POWERS, serious-violence, canCarryThis",
        "common-law-policing,SCHOOL,           POLICE_FORCE,      PERSONAL,       policing-purpose,     mayGive",
        "common-law-policing,POLICE_FORCE,     SCHOOL,            PERSONAL,       prevent-support,      servesPurpose"})
    void isClosedByOneRuleOnly(String gateway, BodyKind from, BodyKind to, Material material, String purpose,
                               String rule) {
        assertThat(Ask.from(from).to(to).of(material).toServe(purpose).closed(gateway).bars())
                .extracting(Bar::rule).containsExactly(rule);
    }

    @Test
    void channelRefusesIntelligenceServiceMaterialCitingTheSubsections() {
        assertThat(Ask.from(POLICE_FORCE).to(CHANNEL_PANEL).of(PERSONAL, INTELLIGENCE_SERVICE)
                .closed("ctsa-2015-s36").bars())
                .containsExactly(new Bar("canCarryThis",
                        "This gateway cannot carry sensitive information: what an intelligence service holds, what was got or "
                                + "worked out from one, or what is about one.",
                        "Counter-Terrorism and Security Act 2015 s.38(4)-(5)", Standing.STATUTE));
    }

    @Test
    void seriousViolenceRefusesPatientInformationAndPersonalHealthData() {
        assertThat(Ask.from(HEALTH_BODY).to(POLICE_FORCE).of(PATIENT).toServe("serious-violence")
                .closed("pcsca-2022-s16").bars())
                .extracting(Bar::citation).containsExactly(
                        "Police, Crime, Sentencing and Courts Act 2022 s.16(4)(a)",
                        "Police, Crime, Sentencing and Courts Act 2022 s.16(4)(b)");
        assertThat(Ask.from(HEALTH_BODY).to(POLICE_FORCE).of(PERSONAL).toServe("serious-violence")
                .closed("pcsca-2022-s16").bars()).hasSize(1);
        Ask.from(HEALTH_BODY).to(POLICE_FORCE).of(DEPERSONALISED).toServe("serious-violence").open("pcsca-2022-s16");
    }

    @Test
    void depersonalisedDutyCarriesNothingElseAndNotNothing() {
        Ask ask = Ask.from(POLICE_FORCE).to(LOCAL_AUTHORITY).toServe("crime-and-disorder");
        assertThat(ask.of(DEPERSONALISED, PERSONAL).closed("cda-1998-s17a").bars())
                .extracting(Bar::rule, Bar::citation)
                .containsExactly(tuple("carriesNothingElse", "Crime and Disorder Act 1998 s.17A; SI 2007/1831 reg.2"));
        assertThat(ask.of().closed("cda-1998-s17a").bars())
                .extracting(Bar::rule, Bar::sentence)
                .containsExactly(tuple("carriesWhatItIsFor",
                        "Under this gateway, what is shared must be depersonalised data."));
        assertThat(ask.of(PERSONAL).closed("cda-1998-s17a").bars())
                .extracting(Bar::rule).containsExactly("carriesNothingElse", "carriesWhatItIsFor");
    }

    @Test
    void childrensDutyBeginsOnItsDayInEnglandAloneAndLeavesAdultsMatters() {
        Ask ask = Ask.from(SCHOOL).to(LOCAL_AUTHORITY).of(ABOUT_A_CHILD).toServe("safeguard-child");
        ask.on("2026-09-30").open("ca-2004-s16la");
        assertThat(ask.on("2026-09-29").closed("ca-2004-s16la").bars()).extracting(Bar::sentence).containsExactly(
                "This gateway comes into force on 30 September 2026; the day asked about is 29 September 2026.");
        assertThat(ask.in(Nation.WALES).closed("ca-2004-s16la").bars()).extracting(Bar::sentence)
                .containsExactly("This gateway does not apply in Wales.");
        assertThat(ask.of(ABOUT_A_CHILD, ABOUT_AN_ADULT).closed("ca-2004-s16la").bars())
                .extracting(Bar::rule).containsExactly("canCarryThis");
    }

    @Test
    void everyBarIsGivenInTheOrderOfTheRules() {
        assertThat(Ask.from(INTERVENTION_PROVIDER).to(NATIONAL_BOARD, SECURITY_SERVICE).of(ABOUT_AN_ADULT)
                .toServe("policing-purpose").in(Nation.WALES).on("2018-05-24").closed("ca-2004-s16la").bars())
                .extracting(Bar::rule).containsExactly("isInForce", "appliesHere", "mayGive", "mayReceive",
                        "mayReceive", "servesPurpose", "canCarryThis", "carriesWhatItIsFor",
                        "dataProtectionCanBeMet", "dataProtectionCanBeMet", "dataProtectionCanBeMet");
    }

    @Test
    void purposeIsJudgedForEachRecipientThatCanBeReached() {
        Route.Closed closed = Ask.from(SCHOOL).to(SECURITY_SERVICE, HEALTH_BODY).toServe("criminal-proceedings")
                .closed("cta-2008-s19");
        assertThat(closed.bars()).extracting(Bar::rule, Bar::citation).containsExactly(
                tuple("mayReceive", "Counter-Terrorism Act 2008 s.19"),
                tuple("servesPurpose", "Counter-Terrorism Act 2008 s.19(1)"));
        assertThat(Ask.from(SCHOOL).to(HEALTH_BODY).toServe("policing-purpose").closed("cta-2008-s19").bars())
                .extracting(Bar::citation).contains("Counter-Terrorism Act 2008 s.19(1); "
                        + "Counter-Terrorism Act 2008 s.19(3)");
    }

    @Test
    void sentencesNameTheBodyOrTheReason() {
        assertThat(Ask.from(SCHOOL).to(LOCAL_AUTHORITY).toServe("policing-purpose").closed("common-law-policing").bars())
                .containsExactly(new Bar("mayGive", "School: not among those who may give under this gateway.",
                        "Common law policing powers", Standing.PRACTICE));
        assertThat(Ask.from(SCHOOL).to(CHANNEL_PANEL).closed("ctsa-2015-s26").bars()).extracting(Bar::sentence)
                .containsExactly("This is a duty to have due regard, not a gateway.");
        assertThat(Ask.from(SCHOOL).to(SCHOOL).closed("ctsa-2015-s36").bars()).extracting(Bar::sentence)
                .containsExactly("School: not among those who may receive under this gateway.");
    }

    @Test
    void whatTheSecurityServiceGivesIsItsMaterialDeclaredOrNot() {
        assertThat(Ask.from(SECURITY_SERVICE).to(CHANNEL_PANEL).of(PERSONAL).closed("ctsa-2015-s36").bars())
                .extracting(Bar::rule).containsExactly("mayGive", "canCarryThis");
    }

    @Test
    void personalDataWaitsForALawThatProtectsIt() {
        Ask ask = Ask.from(SCHOOL).to(POLICE_FORCE).toServe("crime-and-disorder").on("2018-05-24");
        assertThat(ask.of(PERSONAL).closed("cda-1998-s115").bars()).extracting(Bar::sentence).containsExactly(
                "School: no data protection regime is known for 24 May 2018, so personal data cannot be shared lawfully.",
                "Police force: no data protection regime is known for 24 May 2018, so personal data cannot be shared "
                        + "lawfully.");
        assertThat(ask.of().open("cda-1998-s115").regime()).isEmpty();
        ask.of(PERSONAL).on("2018-05-25").open("cda-1998-s115");
    }

    @ParameterizedTest
    @EnumSource(BodyKind.class)
    void everyKindOfBodyHasARegimeToday(BodyKind kind) {
        assertThat(Ask.BOOK.regimes().of(kind, Ask.TODAY)).isPresent();
    }

    @Test
    void aQuestionNamesARecipient() {
        assertThatThrownBy(() -> new Question(SCHOOL, Set.of(), Set.of(), new Purpose("prevent-support"),
                Nation.ENGLAND, Ask.TODAY)).hasMessage("a question names at least one recipient");
    }

    @Test
    void unknownGatewayHasNoRoute() {
        assertThat(Ask.BOOK.gateways().route(new GatewayId("magna-carta"), Ask.from(SCHOOL).question())).isEmpty();
        assertThat(Ask.BOOK.gateways().find(new GatewayId("magna-carta"), Ask.TODAY)).isEmpty();
    }

    @Test
    void registerHoldsEveryRowOfTheTable() {
        assertThat(Ask.BOOK.gateways().all()).extracting(Gateway::slug).isEqualTo(List.of("ssa-1989-s2", "cta-2008-s19",
                "ctsa-2015-s36", "ctsa-2015-s26", "cda-1998-s115", "cda-1998-s17a", "pcsca-2022-s16", "ca-2004-s16la",
                "common-law-policing"));
        assertThat(Ask.BOOK.gateways().find(new GatewayId("ctsa-2015-s36"), LocalDate.EPOCH)).get()
                .extracting(Gateway::nature).isEqualTo(Nature.DUTY);
        assertThat(Ask.from(SCHOOL).to(CHANNEL_PANEL).open("ctsa-2015-s36").nature()).isEqualTo(Nature.DUTY);
    }

    @Test
    void whatPractitionersKnowIsNeverShownAsStatute() {
        assertThat(Ask.BOOK.gateways().all()).filteredOn(gateway -> gateway.authority().standing() != Standing.STATUTE)
                .extracting(Gateway::slug, gateway -> gateway.authority().standing().words())
                .containsExactly(tuple("common-law-policing", "practice, to be checked"));
    }
}
