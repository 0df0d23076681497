-- What waits for a second person is taken back by who asked it, in a role that asks; another decides, in the role that approves.
alter policy decision_made on requests.decision with check (
    body = (select access.viewer_body()) and officer = (select access.viewer_officer())
    and (officer = asker and (select access.viewer_roles()) && array['ORIGINATOR', 'DISCLOSURE_OFFICER', 'SAFEGUARDING_LEAD',
            'PREVENT_OFFICER', 'PANEL_CHAIR', 'COORDINATOR', 'PANEL_PARTNER']
         or officer <> asker and 'APPROVER' = any ((select access.viewer_roles())::text[])));
