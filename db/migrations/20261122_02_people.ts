import type { Knex } from 'knex'
import { APP, WORKER, secureTable } from '#db/security.ts'

/** Data subjects, staff with roles, sessions and login transactions. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table persons (
      id uuid primary key default gen_random_uuid(),
      -- Random: audit rows carry this, so that deleting a person leaves them meaningless.
      audit_key uuid not null unique default gen_random_uuid(),
      eidas_issuer text,
      eidas_subject text,
      given_names text not null check (length(given_names) between 1 and 200),
      calling_name text not null check (length(calling_name) between 1 and 100),
      family_name text not null check (length(family_name) between 1 and 200),
      birth_date date,
      language text not null check (language in ('fi', 'sv')),
      email text,
      phone text,
      address jsonb,
      non_disclosure boolean not null default false,
      created_at timestamptz not null,
      unique (eidas_issuer, eidas_subject),
      check ((eidas_issuer is null) = (eidas_subject is null))
    );
    -- A person's hetu can change: its history is kept, each sealed and found by a blind index.
    create table person_identifiers (
      id uuid primary key default gen_random_uuid(),
      person_id uuid not null references persons,
      hetu_sealed bytea not null,
      hetu_index bytea not null unique,
      key_id text not null,
      recorded_at timestamptz not null
    );
    create index on person_identifiers (person_id);
    create table guardianships (
      guardian_id uuid not null references persons,
      child_id uuid not null references persons,
      since date not null,
      until date,
      primary key (guardian_id, child_id),
      check (guardian_id <> child_id)
    );
    create index on guardianships (child_id);

    create table staff (
      id uuid primary key default gen_random_uuid(),
      controller_id uuid not null references controllers,
      issuer text not null,
      subject text not null,
      name text not null,
      title jsonb not null check (title -> 'fi' is not null and title -> 'sv' is not null),
      email text not null,
      phone text,
      language text not null check (language in ('fi', 'sv')),
      active boolean not null default true,
      unique (issuer, subject)
    );
    create table staff_roles (
      id uuid primary key default gen_random_uuid(),
      staff_id uuid not null references staff,
      role text not null check (role in ('clerk', 'decider', 'unit-head', 'dpo', 'notice-editor',
        'administrator', 'auditor')),
      unit_id uuid references units,
      unique nulls not distinct (staff_id, role, unit_id),
      check ((role in ('clerk', 'decider', 'unit-head')) = (unit_id is not null))
    );

    create table login_transactions (
      state_hash bytea primary key,
      browser_hash bytea not null,
      data jsonb not null,
      started_at timestamptz not null
    );
    create table sessions (
      token_hash bytea primary key,
      id uuid not null unique default gen_random_uuid(),
      realm text not null check (realm in ('citizen', 'staff')),
      person_id uuid references persons,
      staff_id uuid references staff,
      token_roles text[] not null default '{}',
      acr text not null,
      authenticated_at timestamptz not null,
      opened_at timestamptz not null,
      last_seen_at timestamptz not null,
      expires_at timestamptz not null,
      check ((realm = 'citizen') = (person_id is not null)),
      check ((realm = 'staff') = (staff_id is not null))
    );
    create index on sessions (expires_at);
  `)
  for (const table of [
    'persons',
    'person_identifiers',
    'guardianships',
    'staff',
    'staff_roles',
    'login_transactions',
    'sessions',
  ]) {
    await secureTable(knex, table)
  }
  await knex.raw(`
    grant select on persons, guardianships, staff, staff_roles to ${APP};
    grant update (calling_name, language, email, phone) on persons to ${APP};
    create policy self_reads on persons for select to ${APP}
      using ((select app_context()) = 'citizen' and id = (select app_person_id()));
    create policy guardian_reads on persons for select to ${APP}
      using ((select app_context()) = 'citizen' and id in (
        select child_id from guardianships where guardian_id = (select app_person_id())));
    create policy self_updates on persons for update to ${APP}
      using ((select app_context()) = 'citizen' and id = (select app_person_id()));
    create policy guardian_reads on guardianships for select to ${APP}
      using ((select app_context()) = 'citizen' and (select app_person_id()) in (guardian_id, child_id));
    create policy colleagues_read on staff for select to ${APP}
      using ((select app_context()) = 'staff' and controller_id = (select app_controller_id()));
    create policy colleagues_read on staff_roles for select to ${APP}
      using ((select app_context()) = 'staff' and exists (
        select 1 from staff s where s.id = staff_id));
  `)
  await knex.raw(loginFunctions)
  await knex.raw(sessionFunctions)
}

/** Narrow doors for what happens before there is an actor. */
const loginFunctions = `
  create function login_begin(p_state bytea, p_browser bytea, p_data jsonb, p_at timestamptz)
    returns void language sql security definer set search_path = public as $$
    -- Lost in a crash, a login is begun again: no need to wait for the disk.
    select set_config('synchronous_commit', 'off', true);
    insert into login_transactions values (p_state, p_browser, p_data, p_at) $$;
  -- Consumes the transaction whatever comes of it; a foreign browser consumes nothing.
  create function login_take(p_state bytea, p_browser bytea) returns jsonb
    language sql security definer set search_path = public as $$
    select set_config('synchronous_commit', 'off', true);
    delete from login_transactions where state_hash = p_state and browser_hash = p_browser
    returning data $$;
  -- The person of a known identity code, brought up to what the identification says now: a
  -- changed name, a changed non-disclosure mark. No row: the first visit.
  create function person_identified(p_index bytea, p_given text, p_family text, p_secret boolean)
    returns table (id uuid, audit_key uuid)
    language plpgsql security definer set search_path = public as $$
  #variable_conflict use_column
  declare v_person uuid;
  begin
    select person_id into v_person from person_identifiers where hetu_index = p_index;
    if not found then return; end if;
    update persons set family_name = p_family, given_names = p_given, non_disclosure = p_secret,
      calling_name = case when position(calling_name in p_given) > 0 then calling_name
        else split_part(p_given, ' ', 1) end
    where id = v_person and (family_name, given_names, non_disclosure)
      is distinct from (p_family, p_given, p_secret);
    return query select persons.id, persons.audit_key from persons where id = v_person;
  end $$;
  create function person_by_eidas(p_issuer text, p_subject text) returns uuid
    language sql stable security definer set search_path = public as $$
    select id from persons where eidas_issuer = p_issuer and eidas_subject = p_subject $$;
  create function person_register(p_hetu_sealed bytea, p_hetu_index bytea, p_key_id text,
      p_eidas_issuer text, p_eidas_subject text, p_given text, p_family text, p_birth date,
      p_secret boolean, p_language text, p_at timestamptz) returns uuid
    language plpgsql security definer set search_path = public as $$
  declare v_person uuid;
  begin
    -- Two first visits at once are one person.
    if p_hetu_index is not null then
      perform pg_advisory_xact_lock(hashtext(encode(p_hetu_index, 'hex')));
      select person_id into v_person from person_identifiers where hetu_index = p_hetu_index;
      if found then return v_person; end if;
    end if;
    insert into persons (eidas_issuer, eidas_subject, given_names, calling_name, family_name,
        birth_date, non_disclosure, language, created_at)
      values (p_eidas_issuer, p_eidas_subject, p_given, split_part(p_given, ' ', 1), p_family,
        p_birth, p_secret, p_language, p_at)
      returning id into v_person;
    if p_hetu_index is not null then
      insert into person_identifiers (person_id, hetu_sealed, hetu_index, key_id, recorded_at)
        values (v_person, p_hetu_sealed, p_hetu_index, p_key_id, p_at);
    end if;
    return v_person;
  end $$;
  create function person_audit_key(p_person uuid) returns uuid
    language sql stable security definer set search_path = public as $$
    select audit_key from persons where id = p_person $$;
  create function staff_by_subject(p_issuer text, p_subject text)
    returns table (id uuid, controller_id uuid)
    language sql stable security definer set search_path = public as $$
    select staff.id, staff.controller_id from staff where issuer = p_issuer and subject = p_subject and active $$;
`

const sessionFunctions = `
  create function session_open(p_hash bytea, p_realm text, p_person uuid, p_staff uuid,
      p_roles text[], p_acr text, p_auth timestamptz, p_at timestamptz, p_until timestamptz)
    returns uuid language sql security definer set search_path = public as $$
    -- A crash that loses this login loses its session and its audit event together, and whatever
    -- the session does later is written after it: no need to wait for the disk.
    select set_config('synchronous_commit', 'off', true);
    insert into sessions (token_hash, realm, person_id, staff_id, token_roles, acr,
        authenticated_at, opened_at, last_seen_at, expires_at)
      values (p_hash, p_realm, p_person, p_staff, p_roles, p_acr, p_auth, p_at, p_at, p_until)
    returning id $$;
  -- The live session of a token, its actor and what that actor may do at this very moment; it
  -- also sets the transaction's context, so that a page costs one round trip less.
  create function session_enter(p_hash bytea, p_realm text, p_now timestamptz, p_idle interval)
    returns table (session_id uuid, person_id uuid, person_key uuid, staff_id uuid,
      controller_id uuid, roles text[], unit_ids uuid[], unit_roles text[], display_name text,
      language text, title jsonb, acr text, authenticated_at timestamptz, expires_at timestamptz,
      last_seen_at timestamptz)
    language sql volatile security definer set search_path = public as $$
    with found as materialized (
      select s.id, s.person_id, p.audit_key, s.staff_id, f.controller_id,
        coalesce(r.roles, '{}') as roles, coalesce(r.unit_ids, '{}') as unit_ids,
        coalesce(r.unit_roles, '{}') as unit_roles,
        coalesce(f.name, p.calling_name || ' ' || p.family_name) as display_name,
        coalesce(f.language, p.language) as language, f.title, s.acr, s.authenticated_at,
        s.expires_at, s.last_seen_at
      from sessions s
        left join persons p on p.id = s.person_id
        left join staff f on f.id = s.staff_id
        left join lateral (
          select array_agg(distinct g.role) as roles,
            array_agg(distinct g.unit_id) filter (where g.unit_id is not null) as unit_ids,
            array_agg(g.role || '/' || g.unit_id) filter (where g.unit_id is not null) as unit_roles
          from staff_roles g where g.staff_id = f.id and g.role = any(s.token_roles)) r on true
      where s.token_hash = p_hash and s.realm = p_realm
        and s.expires_at > p_now and s.last_seen_at + p_idle > p_now
        and (f.id is null or f.active)),
    entered as materialized (
      select set_config('app.context', p_realm, true),
        set_config('app.person_id', coalesce(person_id::text, ''), true),
        set_config('app.person_key', coalesce(audit_key::text, ''), true),
        set_config('app.staff_id', coalesce(staff_id::text, ''), true),
        set_config('app.controller_id', coalesce(controller_id::text, ''), true),
        set_config('app.roles', array_to_string(roles, ','), true),
        set_config('app.unit_ids', unit_ids::text, true)
      from found)
    select found.* from found, entered $$;
  create function session_seen(p_session uuid, p_now timestamptz) returns void
    language sql security definer set search_path = public as $$
    update sessions set last_seen_at = p_now where id = p_session and last_seen_at < p_now $$;
  create function session_end(p_hash bytea) returns void
    language sql security definer set search_path = public as $$
    delete from sessions where token_hash = p_hash $$;
  do $$ declare f text; begin
    foreach f in array array['login_begin', 'login_take', 'person_identified', 'person_by_eidas',
      'person_register', 'person_audit_key', 'staff_by_subject', 'session_open', 'session_enter',
      'session_seen', 'session_end'] loop
      execute format('revoke all on function %I from public', f);
      execute format('grant execute on function %I to ${APP}', f);
    end loop;
  end $$;
  grant execute on function session_end to ${WORKER};
`

export async function down(): Promise<void> {
  throw new Error('Migrations run forward only')
}
