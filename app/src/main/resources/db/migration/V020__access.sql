-- Who is looking. The viewer is bound once for each transaction, and forgotten at its end.
-- access.bind itself stands with the partnership, whose tables it reads (V039).
create schema access;
grant usage on schema access to ${app};

-- What policies ask. Each is inlined once for a statement, inside a scalar sub-select.
create function access.viewer_body() returns uuid language sql stable parallel safe as
    $$ select nullif(current_setting('concordat.body', true), '')::uuid $$;
create function access.viewer_officer() returns uuid language sql stable parallel safe as
    $$ select nullif(current_setting('concordat.officer', true), '')::uuid $$;
create function access.viewer_roles() returns text[] language sql stable parallel safe as
    $$ select string_to_array(nullif(current_setting('concordat.roles', true), ''), ',') $$;
create function access.viewer_agreements() returns uuid[] language sql stable parallel safe as
    $$ select string_to_array(nullif(current_setting('concordat.agreements', true), ''), ',')::uuid[] $$;
create function access.viewer_purpose() returns text language sql stable parallel safe as
    $$ select nullif(current_setting('concordat.purpose', true), '') $$;
create function access.viewer_at() returns timestamptz language sql stable parallel safe as
    $$ select nullif(current_setting('concordat.at', true), '')::timestamptz $$;

grant execute on function access.viewer_body(), access.viewer_officer(), access.viewer_roles(),
    access.viewer_agreements(), access.viewer_purpose(), access.viewer_at() to ${app};
