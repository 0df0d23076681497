package org.concordat.access;

import java.util.Arrays;
import java.util.List;

/// Rules about the roles of whoever looks: that they are appointed to one of them, and that their training for it is
/// current. They belong together: a role whose training has ended counts for the first and not for the second, so that
/// a refusal says which of the two it was.
public final class InRole {

    private static final String TRAINED = "access.training-is-current";
    private static final String TRAINING = "Data Protection Act 2018 s.71(1)(c)";

    private InRole() {
    }

    /// They are appointed to one of the roles.
    public static <T> Rule<T> appointed(String id, String citation, Role... roles) {
        return appointed(id, Citation.of(citation), roles);
    }

    /// The same, where it rests on more than one Act.
    public static <T> Rule<T> appointed(String id, Citation citation, Role... roles) {
        return new Rule<>(id, citation, (viewer, thing) -> isAny(viewer, roles));
    }

    /// Their training for one of the roles is current, if they are appointed to any.
    public static <T> Rule<T> trained(Role... roles) {
        return new Rule<>(TRAINED, TRAINING, (viewer, thing) -> Arrays.stream(roles).anyMatch(viewer::is)
                || Arrays.stream(roles).noneMatch(viewer.lapsed()::contains));
    }

    /// Whether they are appointed to one of the roles, their training being current or not.
    public static boolean isAny(Viewer viewer, Role... roles) {
        return Arrays.stream(roles).anyMatch(role -> viewer.is(role) || viewer.lapsed().contains(role));
    }

    /// The roles that receive.
    public static Role[] receiving() {
        return List.of(Role.values()).stream().filter(Role::receives).toArray(Role[]::new);
    }
}
