package org.concordat.sdc;

/// Is told how far the work is.
public interface Progress {

    Progress SILENT = (_, _, _) -> { };

    /// @param what is being counted, such as `components attacked`
    void at(String what, long done, long all);

    /// What whoever started the work should know, in a sentence.
    default void note(String sentence) {
    }
}
