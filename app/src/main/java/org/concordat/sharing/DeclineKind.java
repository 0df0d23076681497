package org.concordat.sharing;

/// Why a second person does not let a disclosure leave: what stands in its way. Three kinds are those of a request that a body refuses;
/// the others are of what was written
/// ([0160](../../../../../../../docs/decisions/0160-a-second-person-declines-for-one-of-five-kinds-of-reason.md)).
public enum DeclineKind {
    LEGAL("Legal", "The law or the agreement does not allow it, or it is not clear that it does"),
    MORE_THAN_NEEDED("More than is needed", "It is not needed, or it says more, or tells more people, than is needed"),
    UNCLEAR("Wrong or unclear", "Something in it is wrong, cannot be understood, or is not graded or marked as it should be"),
    OPERATIONAL("Operational", "It would harm somebody, or work that is under way"),
    CULTURAL("Cultural", "It is not how we work, or the trust for it is not there yet");

    private final String words;
    private final String meaning;

    DeclineKind(String words, String meaning) {
        this.words = words;
        this.meaning = meaning;
    }

    public String words() {
        return words;
    }

    public String meaning() {
        return meaning;
    }
}
