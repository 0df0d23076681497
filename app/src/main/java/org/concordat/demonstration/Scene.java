package org.concordat.demonstration;

import org.concordat.access.SignedIn;

/// One act of the demonstration, by a named officer at a moment in the past.
sealed interface Scene permits RegisterScene, AgreementScene, SharingScene, InquiryScene, RequestScene,
        CaseScene, PanelScene, ScrutinyScene, SampleScene, ConsultationScene, ComplaintScene, FigureScene, PublicationScene, ResourceScene, PilotScene, NoticeScene,
        SystemScene, PersonScene, StatementScene {

    SignedIn who();
}
