import type { Knex } from 'knex'
import { APP, AUDITOR, WORKER, secureTable } from '#db/security.ts'

/** Context of a transaction, tenants, registers and their notices. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    revoke all on schema public from public;
    grant usage on schema public to ${APP}, ${WORKER}, ${AUDITOR};

    create function app_context() returns text language sql stable as
      $$ select nullif(current_setting('app.context', true), '') $$;
    create function app_person_id() returns uuid language sql stable as
      $$ select nullif(current_setting('app.person_id', true), '')::uuid $$;
    create function app_person_key() returns uuid language sql stable as
      $$ select nullif(current_setting('app.person_key', true), '')::uuid $$;
    create function app_staff_id() returns uuid language sql stable as
      $$ select nullif(current_setting('app.staff_id', true), '')::uuid $$;
    create function app_controller_id() returns uuid language sql stable as
      $$ select nullif(current_setting('app.controller_id', true), '')::uuid $$;
    create function app_unit_ids() returns uuid[] language sql stable as
      $$ select coalesce(nullif(current_setting('app.unit_ids', true), ''), '{}')::uuid[] $$;
    create function app_has_role(wanted text) returns boolean language sql stable as
      $$ select wanted = any(string_to_array(current_setting('app.roles', true), ',')) $$;

    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% rows are append-only', tg_table_name using errcode = 'restrict_violation';
    end $$;

    create table controllers (
      id uuid primary key default gen_random_uuid(),
      key text not null unique check (key ~ '^[a-z][a-z-]{1,40}$'),
      kind text not null check (kind in ('municipality', 'wellbeing-county')),
      name jsonb not null check (name -> 'fi' is not null and name -> 'sv' is not null),
      case_prefix text not null unique check (case_prefix ~ '^[A-Z]{2,5}$'),
      languages text not null check (languages in ('fi', 'sv', 'bilingual')),
      settings jsonb not null
    );
    create table units (
      id uuid primary key default gen_random_uuid(),
      controller_id uuid not null references controllers,
      key text not null unique,
      name jsonb not null check (name -> 'fi' is not null and name -> 'sv' is not null),
      email text not null,
      phone text,
      unique (controller_id, id)
    );
    create table registers (
      id uuid primary key default gen_random_uuid(),
      controller_id uuid not null references controllers,
      unit_id uuid not null,
      key text not null unique check (key ~ '^[a-z][a-z0-9-]{1,60}$'),
      name jsonb not null check (name -> 'fi' is not null and name -> 'sv' is not null),
      search_words jsonb not null default '{"fi":"","sv":""}',
      foreign key (controller_id, unit_id) references units (controller_id, id),
      unique (controller_id, id)
    );
    create table register_transfers (
      id uuid primary key default gen_random_uuid(),
      register_id uuid not null references registers,
      purpose_ids text[],
      to_controller_id uuid not null references controllers,
      since date not null,
      ground jsonb not null check (ground -> 'fi' is not null and ground -> 'sv' is not null)
    );
    create index on register_transfers (register_id);
    comment on column register_transfers.purpose_ids is 'null: the whole register';

    create table notice_versions (
      id uuid primary key default gen_random_uuid(),
      register_id uuid not null references registers,
      version integer not null check (version > 0),
      kind text not null check (kind in ('notice', 'publicity-description')),
      status text not null check (status in ('draft', 'published', 'withdrawn')),
      content jsonb not null,
      dated date,
      effective_from date,
      published_at timestamptz,
      published_by uuid,
      unique (register_id, version),
      check ((status = 'draft') = (published_at is null)),
      check ((status = 'draft') or effective_from is not null)
    );
    create index on notice_versions (register_id, effective_from desc) where status = 'published';
    create table notice_languages (
      notice_version_id uuid not null references notice_versions,
      lang text not null check (lang in ('fi', 'sv')),
      revised_at timestamptz not null,
      primary key (notice_version_id, lang)
    );
  `)
  for (const table of [
    'controllers',
    'units',
    'registers',
    'register_transfers',
    'notice_versions',
    'notice_languages',
  ]) {
    await secureTable(knex, table)
    await knex.raw(`grant select on ${table} to ${APP}`)
  }
  for (const table of ['controllers', 'units', 'registers', 'register_transfers']) {
    await knex.raw(
      `create policy anyone_reads on ${table} for select to ${APP} using ((select app_context()) is not null)`,
    )
  }
  await knex.raw(`
    create policy published_reads on notice_versions for select to ${APP}
      using ((select app_context()) is not null and status <> 'draft');
    create policy editors_read on notice_versions for select to ${APP}
      using ((select app_context()) = 'staff' and exists (
        select 1 from registers r
        where r.id = register_id and r.controller_id = (select app_controller_id())));
    create policy follows_version on notice_languages for select to ${APP}
      using (exists (select 1 from notice_versions v where v.id = notice_version_id));

    -- Every web process drops its rendered pages when what they show has changed: a version is
    -- published or withdrawn, a register moves, an office has a new address.
    create function notice_changed() returns trigger language plpgsql as $$
    begin
      perform pg_notify('notice_changed', '');
      return null;
    end $$;
    create trigger notice_changed after insert or update on notice_versions
      for each row when (new.status <> 'draft') execute function notice_changed();
    create trigger notice_deleted after delete on notice_versions
      for each row when (old.status <> 'draft') execute function notice_changed();
    do $$ declare t text; begin
      foreach t in array array['controllers', 'registers', 'register_transfers'] loop
        execute format('create trigger notice_changed after insert or update or delete on %I
          for each statement execute function notice_changed()', t);
      end loop;
    end $$;
  `)
}

export async function down(): Promise<void> {
  throw new Error('Migrations run forward only')
}
