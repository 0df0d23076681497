package org.concordat.partnership;

import java.util.List;

/// What came of reading an agreement from JSON.
public sealed interface AgreementReading {

    /// It can be drafted from.
    record Read(AgreementContents contents) implements AgreementReading {
    }

    /// It cannot, and why: at least one fault, at most [#FAULTS_MAX].
    record Unreadable(List<Fault> faults) implements AgreementReading {

        public static final int FAULTS_MAX = 50;

        public Unreadable {
            faults = faults.stream().limit(FAULTS_MAX).toList();
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("unreadable for no reason");
            }
        }
    }

    /// What is wrong, and where.
    ///
    /// @param path `parties[2].contact`; empty: the file as a whole
    record Fault(String path, String sentence) {
    }
}
