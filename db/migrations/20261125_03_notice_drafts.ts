import type { Knex } from 'knex'
import { APP, appendOnly, secureTable } from '#db/security.ts'

/** The actor edits the notices of the controller of `register_id`. */
const EDITS = `(select app_context()) = 'staff' and (select app_has_role('notice-editor'))
  and exists (select 1 from registers r
    where r.id = register_id and r.controller_id = (select app_controller_id()))`

/** Drafts of notices, their review, and who did what: the notice editor's work. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table notice_drafts (
      register_id uuid primary key references registers,
      content jsonb not null,
      base_version integer,
      state text not null check (state in ('editing', 'review', 'approved')),
      version integer not null default 1 check (version > 0),
      begun_by uuid not null references staff,
      begun_at timestamptz not null,
      saved_by uuid not null references staff,
      saved_at timestamptz not null,
      proposed_by uuid references staff,
      approved_by uuid references staff,
      review_note text check (length(review_note) between 1 and 5000),
      check ((state = 'editing') = (proposed_by is null)),
      check ((state = 'approved') = (approved_by is not null)),
      check (approved_by is distinct from proposed_by or approved_by is null)
    );
    comment on column notice_drafts.base_version is 'the version that it began from; null for an import or an empty one';
    comment on column notice_drafts.version is 'counts every change of the draft or its state';

    create table notice_draft_sections (
      register_id uuid not null references notice_drafts on delete cascade,
      section text not null check (section ~ '^[a-z-]{1,40}$'),
      revision integer not null check (revision > 0),
      fi_revised_at timestamptz not null,
      sv_revised_at timestamptz not null,
      saved_by uuid not null references staff,
      saved_at timestamptz not null,
      primary key (register_id, section)
    );

    create table notice_draft_sources (
      register_id uuid primary key references notice_drafts on delete cascade,
      name text not null check (length(name) between 1 and 200),
      body text not null check (length(body) <= 2000000),
      structure jsonb not null,
      imported_by uuid not null references staff,
      imported_at timestamptz not null
    );

    create table notice_acts (
      id bigint generated always as identity primary key,
      register_id uuid not null references registers,
      act text not null check (act in ('registered', 'renamed', 'begun', 'imported', 'saved', 'proposed', 'returned',
        'approved', 'reopened', 'published', 'withdrawn', 'discarded')),
      staff_id uuid not null references staff,
      at timestamptz not null,
      section text,
      version integer,
      note text check (length(note) between 1 and 5000),
      before jsonb,
      after jsonb,
      check ((act = 'saved') = (section is not null))
    );
    create index on notice_acts (register_id, id desc);
  `)
  for (const table of [
    'notice_drafts',
    'notice_draft_sections',
    'notice_draft_sources',
    'notice_acts',
  ]) {
    await secureTable(knex, table)
    await knex.raw(
      `create policy editors on ${table} to ${APP} using (${EDITS}) with check (${EDITS})`,
    )
  }
  await appendOnly(knex, 'notice_acts')
  await knex.raw(`
    grant select, insert, update, delete on notice_drafts, notice_draft_sections, notice_draft_sources to ${APP};
    grant select, insert on notice_acts to ${APP};

    -- A second person has approved: then an editor publishes, and nobody changes what was published.
    grant insert on notice_versions, notice_languages to ${APP};
    grant update (status) on notice_versions to ${APP};
    create policy editors_publish on notice_versions for insert to ${APP}
      with check (${EDITS} and status = 'published' and published_by = (select app_staff_id()));
    create policy editors_withdraw on notice_versions for update to ${APP}
      using (${EDITS} and status = 'published') with check (${EDITS} and status = 'withdrawn');
    create policy editors_mark on notice_languages for insert to ${APP}
      with check (exists (select 1 from notice_versions v join registers r on r.id = v.register_id
        where v.id = notice_version_id and (select app_context()) = 'staff'
          and (select app_has_role('notice-editor')) and r.controller_id = (select app_controller_id())));

    grant insert on registers to ${APP};
    grant update (name, search_words) on registers to ${APP};
    create policy editors_add on registers for insert to ${APP}
      with check ((select app_context()) = 'staff' and (select app_has_role('notice-editor'))
        and controller_id = (select app_controller_id()));
    create policy editors_rename on registers for update to ${APP}
      using ((select app_context()) = 'staff' and (select app_has_role('notice-editor'))
        and controller_id = (select app_controller_id()))
      with check (controller_id = (select app_controller_id()));
  `)
}

export async function down(): Promise<void> {
  throw new Error('Migrations run forward only')
}
