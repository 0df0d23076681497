package org.concordat.partnership;

/// What form a local policing body has. *Source*: Police Reform and Social Responsibility Act 2011, and the orders that
/// gave its functions to mayors.
public enum Style {
    PCC("Police and crime commissioner"),
    PFCC("Police, fire and crime commissioner"),
    MAYOR("Mayor"),
    MOPAC("Mayor's Office for Policing and Crime"),
    COMMON_COUNCIL("Common Council of the City of London"),
    BOARD("Policing and crime board");

    private final String words;

    Style(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
