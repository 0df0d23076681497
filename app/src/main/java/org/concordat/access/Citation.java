package org.concordat.access;

import org.concordat.kernel.BodyKind;

/// What a rule rests on. Oversight rests on one Act for whoever oversees a police area, and on another for the Investigatory Powers
/// Commissioner: each is told their own. *Source*: decision 0163.
///
/// @param ofAreas for local policing bodies, for those whom they oversee, and for everybody else
/// @param national for the Investigatory Powers Commissioner, and for whom they alone oversee
public record Citation(String ofAreas, String national) {

    private static final String COMMISSIONER = "Investigatory Powers Act 2016 ss.229, 230";

    /// Holding to account.
    public static final Citation ACCOUNT = new Citation("Police Reform and Social Responsibility Act 2011 s.1(6)-(8)", COMMISSIONER);

    /// Publishing: what a body does is made public; the commissioner reports.
    public static final Citation PUBLISHING = new Citation("Police Reform and Social Responsibility Act 2011 s.11",
            "Investigatory Powers Act 2016 ss.229, 234");

    /// Who holds an office of scrutiny.
    public static final Citation OFFICE = new Citation("Police Reform and Social Responsibility Act 2011 s.1",
            "Investigatory Powers Act 2016 ss.227, 229");

    static Citation of(String one) {
        return new Citation(one, one);
    }

    /// As the book of rules has it.
    public String whole() {
        return ofAreas.equals(national) ? ofAreas : ofAreas + "; " + national;
    }

    /// Counter Terrorism Policing is overseen by both.
    String told(BodyKind kind) {
        return !kind.mayServeAnArea() ? national : kind.originatesNationally() ? whole() : ofAreas;
    }
}
