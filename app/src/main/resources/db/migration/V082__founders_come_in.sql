-- The first two administrators link their accounts with nobody bound, so who they are is asked of the owner's function
-- (V080): a policy that looks into role_decision sees nothing there.
drop policy link_made on signin.link;
create policy link_made on signin.link for insert to ${app} with check (
    (select access.viewer_officer()) is null and over_at is null
    and issuer = (select signin.asking_issuer()) and subject = (select signin.asking_subject())
    and (exists (select from signin.code c where c.id = code and c.expires_at > at)
         or founder is not null and officer = any (array(select f.id from partnership.founders() f))));
